/**
 * Tagged links as QR codes. Begin with {@link io.github.smm4j.qr.QrCode}.
 */
package io.github.smm4j.qr;
