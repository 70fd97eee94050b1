// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Connects to every device of an inventory by TLS and sends one GET, many devices at once, in passes. Usage:
 * {@code java MassClient.java INVENTORY AT_ONCE PASSES}. Prints one line for each pass: devices, failures, different
 * certificates, seconds, and the times of single devices.
 */
public final class MassClient {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Set<X509Certificate> seen = ConcurrentHashMap.newKeySet();
    private final SSLContext context;

    private MassClient() throws GeneralSecurityException {
        context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Collector(seen)}, null);
        // Each pass is a first contact of its own.
        context.getClientSessionContext().setSessionTimeout(1);
    }

    public static void main(String[] args) throws Exception {
        List<InetSocketAddress> devices;
        try (var lines = Files.lines(Path.of(args[0]))) {
            devices = lines.skip(1)
                    .map(line -> line.split(","))
                    .map(row -> new InetSocketAddress(row[2], Integer.parseInt(row[4])))
                    .toList();
        }
        for (int pass = 1; pass <= Integer.parseInt(args[2]); pass++) {
            new MassClient().run(pass, devices, Integer.parseInt(args[1]));
        }
    }

    private void run(int pass, List<InetSocketAddress> devices, int atOnce) throws InterruptedException {
        AtomicInteger failures = new AtomicInteger();
        AtomicLongArray times = new AtomicLongArray(devices.size());
        Semaphore turns = new Semaphore(atOnce);
        long start = System.nanoTime();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < devices.size(); i++) {
                int number = i;
                turns.acquire();
                workers.execute(() -> {
                    long begun = System.nanoTime();
                    try {
                        visit(devices.get(number));
                    } catch (IOException e) {
                        if (failures.incrementAndGet() <= 3) {
                            System.err.println(devices.get(number) + ": " + e);
                        }
                    } finally {
                        times.set(number, System.nanoTime() - begun);
                        turns.release();
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = new long[devices.size()];
        Arrays.setAll(sorted, times::get);
        Arrays.sort(sorted);
        System.out.printf(
                "pass %d: %d devices, %d at once, %d failed, %d certificates, %.1f s, %.0f a second; one device %d ms, the slowest of 99 %% %d ms%n",
                pass,
                devices.size(),
                atOnce,
                failures.get(),
                seen.size(),
                seconds,
                devices.size() / seconds,
                TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length / 2]),
                TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length * 99 / 100]));
    }

    private void visit(InetSocketAddress device) throws IOException {
        try (Socket plain = new Socket()) {
            plain.connect(device, PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            try (SSLSocket socket = (SSLSocket) context.getSocketFactory()
                    .createSocket(plain, device.getAddress().getHostAddress(), device.getPort(), true)) {
                String request = "GET / HTTP/1.1\r\nHost: " + device.getAddress().getHostAddress()
                        + "\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
                if (!answer.equals("HTTP/")) {
                    throw new IOException("no HTTP, but '" + answer + "'");
                }
            }
        }
    }

    /** Nothing is trusted to anybody here: the certificates are counted, and nothing secret is sent. */
    private record Collector(Set<X509Certificate> seen) implements X509TrustManager {

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String method) {
            seen.add(chain[0]);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String method) {
            throw new UnsupportedOperationException();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
