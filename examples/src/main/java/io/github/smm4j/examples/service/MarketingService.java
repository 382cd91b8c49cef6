package io.github.smm4j.examples.service;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A service with two endpoints, {@code POST /tag} and {@code POST /kpi}, for this machine only. All that the library gives
 * is immutable, so the threads of the server share it.
 */
public final class MarketingService implements AutoCloseable {

  private static final int PORT = 8080;

  private final HttpServer server;
  private final ExecutorService threads;

  private MarketingService(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts the service and serves until the process ends.
   *
   * @param args the port, 8080 if there is none
   * @throws IOException if the port is taken
   */
  public static void main(String[] args) throws IOException {
    MarketingService service = start(args.length == 0 ? PORT : Integer.parseInt(args[0]));
    System.out.println("POST to " + service.address() + "tag or " + service.address() + "kpi");
  }

  /**
   * Starts the service.
   *
   * @param port the port, or 0 for any that is free
   * @return the service, which serves until it is closed
   * @throws IOException if the port is taken
   */
  public static MarketingService start(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    server.setExecutor(threads);
    server.createContext(
        "/", new JsonHandler(Map.of("/tag", new TagEndpoint(), "/kpi", new KpiEndpoint())));
    server.start();
    return new MarketingService(server, threads);
  }

  /**
   * Where the service is.
   *
   * @return the address, with a slash at its end
   */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /** Stops the service. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
