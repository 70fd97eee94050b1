// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.ca;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;
import org.fleetpki.pki.api.ca.CrlOrder;
import org.fleetpki.pki.api.ca.KeyPlace;
import org.fleetpki.pki.api.ca.Pkcs11Uri;
import org.fleetpki.pki.ca.internal.RevocationService;
import org.fleetpki.tests.pki.Pki;

/** What {@link TokenTest} does with a token, in a process that has it in its environment. */
final class TokenStory {

    static final String PIN = "123456";

    private final Path folder;
    private final String uri;
    private final CertificateAuthorities authorities = Pki.authorities();

    private TokenStory(Path folder, String uri) {
        this.folder = folder;
        this.uri = uri;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> providers = providers();
        TokenStory story = new TokenStory(Path.of(arguments[0]), arguments[1]);
        story.tell("ec", KeyType.EC_P256);
        story.tell("rsa", KeyType.RSA_2048);
        story.refuse();
        require(providers.equals(providers()), "no provider was registered");
        System.out.println("done");
    }

    private static List<String> providers() {
        return Arrays.stream(Security.getProviders()).map(Object::toString).toList();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }

    private static Secret pin() {
        return new Secret(PIN.toCharArray());
    }

    private AuthorityOrder order(String id, String object, KeyType type) {
        return new AuthorityOrder(
                id,
                new X500Principal("CN=Token " + id),
                new CertificateProfile("r", Usage.ROOT_CA, type, Duration.ofDays(3650), Duration.ofHours(1)),
                new KeyPlace.Token(Pkcs11Uri.parse(uri.formatted(object))));
    }

    private void tell(String id, KeyType type) throws Exception {
        try (Secret pin = pin()) {
            authorities.createRoot(folder, order(id, id + "-root", type), pin);
            CertificateAuthority root = authorities.open(folder, id);
            try (CertificateAuthority.Unlocked key = root.unlock(pin);
                    CertificateAuthority.Unlocked second = root.unlock(pin)) {
                key.close();
                X509Certificate leaf = second.issue(second.prepare(Pki.order("CN=camera", "IP:10.0.0.7")));
                Files.writeString(folder.resolve(id + "-leaf.pem"), Pem.encode(leaf));
                new RevocationService().createCrl(second, CrlOrder.full(Duration.ofDays(7)));
            }
        }
    }

    private void refuse() throws Exception {
        CertificateAuthority root = authorities.open(folder, "ec");
        try (Secret wrong = new Secret("999999".toCharArray())) {
            root.unlock(wrong);
            throw new AssertionError("a wrong PIN opened the token");
        } catch (PkiException e) {
            require(e.failure() instanceof PkiFailure.WrongPassphrase, e.getMessage());
        }
        try (Secret pin = pin()) {
            authorities.createRoot(folder, order("again", "ec-root", KeyType.EC_P256), pin);
            throw new AssertionError("a key of that label was overwritten");
        } catch (PkiException e) {
            require(e.getMessage().contains("already"), e.getMessage());
            require(!Files.exists(folder.resolve("again")), "nothing is left");
        }
        try (Secret pin = pin();
                CertificateAuthority.Unlocked key = root.unlock(pin)) {
            require(root.issued().size() == 2, "the books are as they were");
        }
    }
}
