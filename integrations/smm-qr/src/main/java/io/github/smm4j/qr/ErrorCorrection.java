package io.github.smm4j.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * How much of a QR code may be dirty, torn or covered by a logo, as ISO/IEC 18004 has it. More of it makes the code
 * larger, or its modules smaller.
 */
public enum ErrorCorrection {
  /** About 7 % of the code: for screens. */
  LOW(ErrorCorrectionLevel.L),
  /** About 15 %: for paper; what is used if nothing is said. */
  MEDIUM(ErrorCorrectionLevel.M),
  /** About 25 %: for posters and parcels. */
  QUARTILE(ErrorCorrectionLevel.Q),
  /** About 30 %: for codes with a logo in them. */
  HIGH(ErrorCorrectionLevel.H);

  private final ErrorCorrectionLevel level;

  ErrorCorrection(ErrorCorrectionLevel level) {
    this.level = level;
  }

  ErrorCorrectionLevel level() {
    return level;
  }
}
