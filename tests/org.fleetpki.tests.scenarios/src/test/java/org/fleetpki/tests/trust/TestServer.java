// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A web server on 127.0.0.1 whose certificate an authority of its own issued; keytool made both. */
public final class TestServer implements AutoCloseable {

    private static final String PAGE = "<title>camera</title>the page of the device";

    private static final String PASSWORD = "changeit";

    private final HttpsServer server;
    private final X509Certificate root;

    private TestServer(HttpsServer server, X509Certificate root) {
        this.server = server;
        this.root = root;
    }

    /** Start one, with its files in a folder. */
    public static TestServer start(Path folder) throws Exception {
        Path file = folder.resolve("server.p12");
        keytool(file, "root", "CN=Scenario root,O=Works", "-ext", "bc:c=ca:true", "-ext", "ku=keyCertSign,cRLSign");
        keytool(
                file,
                "server",
                "CN=camera",
                "-signer",
                "root",
                "-ext",
                "san=ip:127.0.0.1",
                "-ext",
                "eku=serverAuth",
                "-ext",
                "ku=digitalSignature");
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        X509Certificate root = (X509Certificate) store.getCertificate("root");
        store.deleteEntry("root");
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return new TestServer(server, root);
    }

    private static void keytool(Path file, String alias, String name, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "90",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    /** The authority that issued its certificate. */
    public X509Certificate root() {
        return root;
    }

    /** The address of its page. */
    public String address() {
        return "https://127.0.0.1:" + port() + "/";
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
