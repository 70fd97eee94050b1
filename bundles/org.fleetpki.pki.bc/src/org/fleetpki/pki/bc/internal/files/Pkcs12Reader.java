// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.bc.internal.Effort;
import org.fleetpki.pki.bc.internal.ForeignData;
import org.fleetpki.pki.bc.internal.PasswordCipher;
import org.fleetpki.pki.bc.internal.PrivateKeyForms;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Tags;

/** Reads PKCS #12 (RFC 7292): the MAC is verified before anything else is looked at, and all work is bounded before. */
final class Pkcs12Reader {

    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String ENCRYPTED_DATA = "1.2.840.113549.1.7.6";

    /** The schemes of RFC 7292, appendix C, and of PKCS #5 version 1.5: RC2, RC4, DES and triple DES. */
    private static final List<String> LEGACY = List.of("1.2.840.113549.1.12.1.", "1.2.840.113549.1.5.");

    private static final String PBES2 = "1.2.840.113549.1.5.13";

    private final String what;
    private final byte[] data;
    private final Effort effort;
    private final StoreEntries notes = new StoreEntries();
    private final EntryAssembly assembly = new EntryAssembly();
    private final List<ParsedRevocationList> lists = new ArrayList<>();
    private final Set<String> legacy = new TreeSet<>();
    private char[] passphrase;
    private boolean absent;
    private boolean verified;

    Pkcs12Reader(String what, byte[] data, Effort effort) {
        this.what = what;
        this.data = data;
        this.effort = effort;
    }

    /** How it is protected, in words, for those who have no passphrase. */
    static String protection(String what, byte[] data) throws PkiException {
        return ForeignData.read(what, () -> {
            List<DerNode> parts = DerNode.parsePrefix(data, 0).sequence();
            return parts.size() > 2
                    ? "PKCS #12 with " + Pkcs12Mac.read(parts.get(2)).title()
                    : "PKCS #12 without a MAC";
        });
    }

    /** Whether nothing in it is encrypted or protected by a passphrase. */
    static boolean isOpen(String what, byte[] data) throws PkiException {
        return ForeignData.read(what, () -> {
            List<DerNode> parts = DerNode.parsePrefix(data, 0).sequence();
            List<DerNode> safe = parts.get(1).sequence();
            if (parts.size() > 2 || !safe.getFirst().oid().equals(DATA)) {
                return false;
            }
            byte[] content = safe.get(1).explicit().octets().toArray();
            for (DerNode info : DerNode.parse(content).sequence()) {
                if (!info.sequence().getFirst().oid().equals(DATA) || hasShroudedKey(info)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean hasShroudedKey(DerNode info) throws Asn1Exception {
        byte[] contents = info.sequence().get(1).explicit().octets().toArray();
        return SafeBag.readAll(DerNode.parse(contents)).stream()
                .anyMatch(bag -> bag.type().equals(SafeBag.SHROUDED_KEY));
    }

    KeyStoreContent read(Secret secret) throws PkiException {
        passphrase = secret.characters();
        try {
            return ForeignData.read(what, this::read);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private KeyStoreContent read() throws Exception {
        Elements in = new Elements("a PKCS #12 file", DerNode.parsePrefix(data, 0));
        in.next("version").integer();
        List<DerNode> safe = in.next("authSafe").sequence();
        if (safe.getFirst().oid().equals(SIGNED_DATA)) {
            throw ForeignData.malformed(what, "it is protected by a signature instead of a passphrase");
        }
        byte[] content = safe.get(1).explicit().octets().toArray();
        Optional<Pkcs12Mac> mac = in.hasNext() ? Optional.of(Pkcs12Mac.read(in.next("macData"))) : Optional.empty();
        if (mac.isPresent()) {
            verify(mac.get(), content);
        } else {
            notes.note(Notes.withoutMac());
        }
        for (DerNode info : DerNode.parse(content).sequence()) {
            readContents(info.sequence());
        }
        boolean pbmac1 = mac.isPresent() && mac.get().isPbmac1();
        if (!legacy.isEmpty()) {
            notes.note(Notes.legacyPkcs12(String.join(" and ", legacy)));
        }
        PkiFormat format =
                pbmac1 ? PkiFormat.PKCS12_PBMAC1 : legacy.isEmpty() ? PkiFormat.PKCS12 : PkiFormat.PKCS12_LEGACY;
        return new KeyStoreContent(format, assembly.entries(), lists, notes.notes());
    }

    /** An empty passphrase is written in two ways, so both are tried. */
    private void verify(Pkcs12Mac mac, byte[] content) throws Exception {
        if (mac.isLegacy()) {
            legacy.add(mac.title());
        }
        verified = mac.verify(what, content, passphrase, false, effort);
        if (!verified && passphrase.length == 0) {
            absent = true;
            verified = mac.verify(what, content, passphrase, true, effort);
        }
        if (!verified) {
            throw new PkiException(new PkiFailure.WrongPassphrase(what));
        }
    }

    private void readContents(List<DerNode> info) throws Exception {
        switch (info.getFirst().oid()) {
            case DATA -> readBags(DerNode.parse(info.get(1).explicit().octets().toArray()));
            case ENCRYPTED_DATA -> {
                List<DerNode> encrypted =
                        info.get(1).explicit().sequence().get(1).sequence();
                readBags(open(
                        encrypted.get(1),
                        encrypted.get(2).implicit(Tags.OCTET_STRING).octets().toArray()));
            }
            default ->
                throw ForeignData.malformed(
                        what, "a part of it is encrypted for a certificate instead of a passphrase");
        }
    }

    private void readBags(DerNode contents) throws Exception {
        for (SafeBag bag : SafeBag.readAll(contents)) {
            switch (bag.type()) {
                case SafeBag.KEY ->
                    addKey(
                            bag,
                            notes.key(bag.name(), () -> bag.value().encoded().toArray()));
                case SafeBag.SHROUDED_KEY -> addKey(bag, shrouded(bag));
                case SafeBag.CERTIFICATE -> addCertificate(bag);
                case SafeBag.REVOCATION_LIST -> lists.add(ParsedRevocationList.parse(bag.content(SafeBag.X509_CRL)));
                default -> notes.note(Notes.secretLeftOut(bag.name()));
            }
        }
    }

    private void addKey(SafeBag bag, Optional<PrivateKey> key) {
        assembly.add(new EntryAssembly.Key(bag.name(), bag.id(), key));
    }

    /** A key may have a passphrase of its own, but only a MAC tells that from a wrong one for all. */
    private Optional<PrivateKey> shrouded(SafeBag bag) throws Exception {
        List<DerNode> parts = bag.value().sequence();
        StoreEntries.KeyOpener opener = () -> ForeignData.read(
                what,
                () -> open(parts.getFirst(), parts.get(1).octets().toArray())
                        .encoded()
                        .toArray());
        return verified ? notes.key(bag.name(), opener) : Optional.of(PrivateKeyForms.read(what, opener.open()));
    }

    private void addCertificate(SafeBag bag) throws PkiException {
        try {
            ParsedCertificate certificate =
                    ForeignData.read(what, () -> ParsedCertificate.parse(bag.content(SafeBag.X509_CERTIFICATE)));
            assembly.add(new EntryAssembly.Certificate(bag.name(), bag.id(), certificate, bag.trusted()));
        } catch (PkiException e) {
            notes.note(Notes.unreadableCertificate(bag.name(), StoreEntries.detail(e)));
        }
    }

    /** Decrypt an encoding; a wrong passphrase gives something that is none. */
    private DerNode open(DerNode algorithm, byte[] sealed) throws Exception {
        noteLegacy(AlgorithmIdentifier.read(algorithm));
        try {
            return open(algorithm, sealed, absent);
        } catch (PkiException e) {
            if (verified || passphrase.length > 0 || !(e.failure() instanceof PkiFailure.WrongPassphrase)) {
                throw e;
            }
            return open(algorithm, sealed, !absent);
        }
    }

    private DerNode open(DerNode algorithm, byte[] sealed, boolean none) throws Exception {
        PkiFailure wrong = new PkiFailure.WrongPassphrase(what);
        PkiFailure unknown = new PkiFailure.Malformed(what, "it is encrypted in a way that is not known here");
        byte[] clear = ForeignData.readSecret(
                unknown,
                () -> PasswordCipher.decrypt(algorithm.encoded().toArray(), sealed, passphrase, none, wrong, effort));
        try {
            DerNode node = DerNode.parse(clear);
            if (node.is(Tags.SEQUENCE)) {
                return node;
            }
        } catch (Asn1Exception e) {
            // answered below
        }
        throw new PkiException(wrong);
    }

    private void noteLegacy(AlgorithmIdentifier algorithm) {
        if (!algorithm.oid().equals(PBES2) && LEGACY.stream().anyMatch(algorithm.oid()::startsWith)) {
            legacy.add(algorithm.name());
        }
    }
}
