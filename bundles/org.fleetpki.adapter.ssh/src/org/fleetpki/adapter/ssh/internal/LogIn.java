// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.KeyPair;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/**
 * Logs in, once and by one method: by a private key where the secret is one, else by password, else by the one question of
 * keyboard-interactive where the device offers no other way for a password (RFC 4252, RFC 4256).
 *
 * @param host the device
 * @param settings the way in
 * @param patience for each answer on the way
 */
record LogIn(String host, SshSettings settings, Duration patience) {

    /** JSch says in words alone that a log-in was refused. */
    private static final List<String> REFUSALS = List.of("Auth fail", "Auth cancel");

    Session open(Credentials credentials) throws DeviceException {
        HostKeys hostKeys = new HostKeys(settings.hostKeys(), knownHosts());
        JSch library = new JSch();
        library.setHostKeyRepository(hostKeys);
        byte[] secret = credentials.secret().utf8();
        Session session = null;
        boolean open = false;
        try {
            session = session(library, credentials.user(), secret);
            session.connect(Math.toIntExact(patience.toMillis()));
            open = true;
            return session;
        } catch (JSchException e) {
            throw new DeviceException(failure(e, credentials.user(), hostKeys), Network.interruption(e));
        } catch (RuntimeException e) {
            // what JSch throws when the other side writes nonsense
            throw new DeviceException(new Failure.Unexpected("the protocol SSH", "something that breaks its rules"));
        } finally {
            if (!open && session != null) {
                session.disconnect();
            }
            Arrays.fill(secret, (byte) 0);
            forgetKeys(library);
        }
    }

    private static void forgetKeys(JSch library) {
        try {
            library.removeAllIdentity();
        } catch (JSchException e) {
            throw new IllegalStateException("identities in memory can be removed", e);
        }
    }

    private Session session(JSch library, String user, byte[] secret) throws JSchException, DeviceException {
        boolean byKey = isPrivateKey(secret);
        boolean byRsa = byKey && addKey(library, secret) == KeyPair.RSA;
        Session session = library.getSession(user, host, settings.port());
        if (!byKey) {
            session.setPassword(secret);
        }
        session.setConfig("StrictHostKeyChecking", "yes");
        // a host certificate is judged by the key in it, as everything is by what is pinned
        session.setConfig("host_certificate_to_key_fallback", "yes");
        session.setConfig("PreferredAuthentications", byKey ? "publickey" : "password,keyboard-interactive");
        if (byRsa) {
            // each further signature algorithm would be one more attempt; this one is known to all (RFC 8332)
            session.setConfig("PubkeyAcceptedAlgorithms", "rsa-sha2-256");
        }
        // after the first refusal nothing else is tried, as devices lock accounts
        session.setConfig("MaxAuthTries", "1");
        session.setSocketFactory(new Network.Sockets(patience));
        session.setDaemonThread(true);
        session.setServerAliveInterval(Math.toIntExact(patience.toMillis()));
        session.setServerAliveCountMax(1);
        return session;
    }

    /** @return the type of the key, by the numbers of JSch */
    private static int addKey(JSch library, byte[] secret) throws DeviceException {
        byte[] copy = secret.clone();
        try {
            // JSch would only find out during the log-in that it needs a passphrase
            KeyPair key = KeyPair.load(library, copy, null);
            int type = key.getKeyType();
            boolean encrypted = key.isEncrypted();
            key.dispose();
            if (encrypted) {
                throw new DeviceException(new Failure.Unsupported(
                        "log-in with such a private key", "it is protected by a passphrase; give one without"));
            }
            library.addIdentity("log-in", secret, null, null);
            return type;
        } catch (JSchException | RuntimeException e) {
            throw new DeviceException(new Failure.Unsupported(
                    "log-in with such a private key", "the secret is no readable key of OpenSSH or PKCS #8"));
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    private Optional<HostKeyRepository> knownHosts() throws DeviceException {
        if (settings.knownHosts().isEmpty()) {
            return Optional.empty();
        }
        try (InputStream file = Files.newInputStream(Path.of(settings.knownHosts()))) {
            JSch reader = new JSch();
            reader.setKnownHosts(file);
            return Optional.of(reader.getHostKeyRepository());
        } catch (IOException | InvalidPathException | JSchException e) {
            throw SshSettings.wrong(
                    SshSettings.KNOWN_HOSTS, settings.knownHosts(), "it is the path of a readable known_hosts file");
        }
    }

    /** Whether a secret is a key and no password; the forms of OpenSSH, PKCS #8 and their elders all begin so. */
    static boolean isPrivateKey(byte[] secret) {
        String start = new String(secret, 0, Math.min(secret.length, 64), StandardCharsets.ISO_8859_1).stripLeading();
        return start.startsWith("-----BEGIN ") && start.contains("PRIVATE KEY-----");
    }

    private Failure failure(JSchException e, String user, HostKeys hostKeys) {
        if (e instanceof JSchHostKeyException) {
            return new Failure.Untrusted(List.of(), untrusted(hostKeys));
        }
        if (e instanceof JSchAlgoNegoFailException) {
            return new Failure.Unsupported(
                    "SSH algorithm that is accepted here", "it offers only ones that are no longer safe");
        }
        String words = String.valueOf(e.getMessage());
        if (REFUSALS.stream().anyMatch(words::startsWith)) {
            return new Failure.Unauthorized(user);
        }
        return new Failure.Unreachable(new Network(host, settings.port()).describe(e));
    }

    private String untrusted(HostKeys hostKeys) {
        String right = "if the device itself shows the same by ssh-keygen -lf on its host key, set "
                + SshSettings.HOST_KEY + " to it";
        return "its SSH host key is " + hostKeys.seen()
                + (hostKeys.isEmpty()
                        ? ", and none is pinned yet; " + right
                        : ", which is not the pinned one; only if it was replaced on purpose and the device itself shows"
                                + " the same, set " + SshSettings.HOST_KEY + " to it");
    }
}
