// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFiles.Found;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.bc.internal.Effort;
import org.fleetpki.pki.bc.internal.EncryptionNames;
import org.fleetpki.pki.bc.internal.ForeignData;
import org.fleetpki.pki.bc.internal.Magic;
import org.fleetpki.pki.bc.internal.Piece;
import org.fleetpki.pki.bc.internal.PrivateKeyReader;
import org.fleetpki.pki.bc.internal.PublicHalf;
import org.fleetpki.pki.bc.internal.Shape;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.OidNames;

/** Turns the pieces of a file into objects. */
final class ObjectReader {

    /** Of so many keys the public half is computed, as it takes some milliseconds on odd curves. */
    private static final int MAX_HALVES = 250;

    private final String what;
    private final Optional<Secret> passphrase;
    private final Effort effort;
    private int halves;

    /** @param what names the file in sentences */
    ObjectReader(String what, Optional<Secret> passphrase) {
        this.what = what;
        this.passphrase = passphrase;
        this.effort = new Effort(what);
    }

    /**
     * Read a piece.
     *
     * @return none for what is no object, such as the parameters that openssl puts before a key; several for a container
     * @throws PkiException {@link PkiFailure.WrongPassphrase}, or {@link PkiFailure.Malformed} if the piece is the whole
     *     file
     */
    List<Found> read(Piece piece) throws PkiException {
        if (piece.label().endsWith("PARAMETERS")) {
            return List.of();
        }
        try {
            return piece.defect().isPresent()
                    ? List.of(broken(piece, piece.defect().get()))
                    : understand(piece);
        } catch (PkiException e) {
            boolean whole = piece.form() != PkiFormat.PEM && piece.offset() == 0;
            if (whole || !(e.failure() instanceof PkiFailure.Malformed malformed)) {
                throw e;
            }
            return List.of(broken(piece, malformed.detail()));
        }
    }

    private static Found broken(Piece piece, String detail) {
        return new Found(new PkiObject.MalformedObject(detail), piece.form(), label(piece), piece.offset(), List.of());
    }

    /** A name that a person gave says more than the label, which follows from the object. */
    private static String label(Piece piece) {
        return piece.name().isEmpty() ? piece.label() : piece.name();
    }

    private List<Found> understand(Piece piece) throws PkiException {
        if (piece.form() == PkiFormat.OPENSSH_PUBLIC) {
            PublicKeyInfo key = OpenSshKeys.readPublic(what, piece.content());
            return found(piece, PkiFormat.OPENSSH_PUBLIC, new PkiObject.PublicKeyObject(key), List.of());
        }
        if (piece.cipher().isPresent()) {
            return privateKey(piece, traditional(piece.label()));
        }
        Optional<Magic> magic = Magic.of(piece.content());
        return magic.isPresent() ? magic(piece, magic.get()) : shaped(piece, Shape.of(piece.content()));
    }

    /** What is encrypted in the traditional way has no structure to tell it by. */
    private static Shape traditional(String label) {
        return label.startsWith("EC") ? Shape.SEC1 : label.startsWith("DSA") ? Shape.DSA : Shape.PKCS1;
    }

    private List<Found> magic(Piece piece, Magic magic) throws PkiException {
        byte[] data = piece.content();
        return switch (magic) {
            case JKS -> store(piece, new JavaKeyStoreReader(what, data, PkiFormat.JKS, effort).read(passphrase));
            case JCEKS -> store(piece, new JavaKeyStoreReader(what, data, PkiFormat.JCEKS, effort).read(passphrase));
            case BKS -> store(piece, new BksReader(what, data, effort).read(passphrase));
            case OPENSSH_PRIVATE -> openSsh(piece);
        };
    }

    private List<Found> openSsh(Piece piece) throws PkiException {
        if (OpenSshKeys.isLocked(piece.content())) {
            PkiObject locked = new PkiObject.LockedObject(
                    "OpenSSH's own encryption, which is not read; 'ssh-keygen -p -m PKCS8' converts it");
            return found(piece, piece.form(), locked, List.of());
        }
        PrivateKey key = OpenSshKeys.readPrivate(what, piece.content());
        return found(piece, piece.form(), object(key), List.of());
    }

    private List<Found> shaped(Piece piece, Shape shape) throws PkiException {
        byte[] data = piece.content();
        return switch (shape) {
            case CERTIFICATE -> certificate(piece);
            case REQUEST -> one(piece, shape, () -> new PkiObject.RequestObject(ParsedRequest.parse(data)));
            case REVOCATION_LIST ->
                one(piece, shape, () -> new PkiObject.RevocationListObject(ParsedRevocationList.parse(data)));
            case PUBLIC_KEY -> one(piece, shape, () -> new PkiObject.PublicKeyObject(PublicKeyInfo.read(data)));
            case RSA_PUBLIC_KEY -> one(piece, shape, () -> new PkiObject.PublicKeyObject(rsaKey(data)));
            case PKCS8, ENCRYPTED_PKCS8, PKCS1, SEC1, DSA -> privateKey(piece, shape);
            case PKCS7 -> container(piece, shape, ForeignData.read(what, () -> CmsCertificates.read(data)));
            case PKI_PATH -> path(piece);
            case PKCS12 -> pkcs12(piece);
            case BCFKS -> bcfks(piece);
            case OTHER_CMS -> throw ForeignData.malformed(what, "it is " + shape.title());
            case UNKNOWN -> throw ForeignData.malformed(what, unknown(piece.label()));
        };
    }

    private static String unknown(String label) {
        if (label.isEmpty()) {
            return "it is ASN.1, but of no kind that is read here";
        }
        boolean known =
                Arrays.stream(Shape.values()).anyMatch(shape -> shape.label().equals(label));
        return known
                ? "what is labelled " + label + " is damaged, or something else"
                : "what is labelled " + printable(label) + " is of no kind that is read here";
    }

    private static String printable(String label) {
        return label.replaceAll("[^\\x20-\\x7e]", "?");
    }

    private List<Found> certificate(Piece piece) throws PkiException {
        return ForeignData.read(what, () -> {
            byte[] data = piece.content();
            int end = DerNode.parsePrefix(data, 0).end();
            boolean trust = piece.label().startsWith("TRUSTED") && end < data.length;
            byte[] der = trust ? Arrays.copyOf(data, end) : data;
            List<Finding> notes = new ArrayList<>(labelNote(piece, Shape.CERTIFICATE));
            if (trust) {
                notes.add(Notes.openSslTrust());
            }
            return found(piece, piece.form(), new PkiObject.CertificateObject(ParsedCertificate.parse(der)), notes);
        });
    }

    private List<Found> one(Piece piece, Shape shape, ForeignData.Access<PkiObject> access) throws PkiException {
        PkiObject object = ForeignData.read(what, access);
        return found(piece, piece.form(), object, labelNote(piece, shape));
    }

    private static PublicKeyInfo rsaKey(byte[] pkcs1) throws Asn1Exception {
        byte[] algorithm = Der.sequence(Der.oid(OidNames.RSA_ENCRYPTION), Der.nothing());
        return PublicKeyInfo.read(Der.sequence(algorithm, Der.bitString(pkcs1)));
    }

    private List<Found> privateKey(Piece piece, Shape shape) throws PkiException {
        PkiFormat format = format(piece, shape);
        List<Finding> notes = piece.cipher().isPresent() ? List.of() : labelNote(piece, shape);
        boolean locked = PrivateKeyReader.isLocked(piece);
        if (locked && passphrase.isEmpty()) {
            String encryption = piece.cipher().isPresent()
                    ? "openssl's traditional encryption, "
                            + piece.cipher().get().name()
                    : "PKCS #8, encrypted with " + encryption(piece.content());
            return found(piece, format, new PkiObject.LockedObject(encryption), notes);
        }
        PrivateKey key = locked
                ? PrivateKeyReader.open(what, piece, passphrase.get(), effort)
                : PrivateKeyReader.clear(what, piece);
        return found(piece, format, object(key), notes);
    }

    private PkiObject object(PrivateKey key) {
        return new PkiObject.PrivateKeyObject(key, halves++ < MAX_HALVES ? PublicHalf.of(key) : Optional.empty());
    }

    private String encryption(byte[] sealed) throws PkiException {
        DerNode algorithm = ForeignData.read(
                what, () -> DerNode.parsePrefix(sealed, 0).sequence().getFirst());
        return EncryptionNames.of(what, algorithm);
    }

    private static PkiFormat format(Piece piece, Shape shape) {
        boolean text = piece.form() == PkiFormat.PEM;
        return switch (shape) {
            case PKCS1 -> text ? PkiFormat.PKCS1 : piece.form();
            case SEC1 -> text ? PkiFormat.SEC1 : piece.form();
            case PKCS8, ENCRYPTED_PKCS8 -> text ? PkiFormat.PKCS8 : PkiFormat.PKCS8_DER;
            default -> piece.form();
        };
    }

    private List<Found> path(Piece piece) throws PkiException {
        List<PkiObject> objects = ForeignData.read(what, () -> CertificationPath.read(piece.content()));
        return container(piece, Shape.PKI_PATH, objects);
    }

    private List<Found> container(Piece piece, Shape shape, List<PkiObject> objects) throws PkiException {
        if (objects.isEmpty()) {
            throw ForeignData.malformed(what, "it is " + shape.title() + ", and there is none in it");
        }
        PkiFormat format = shape == Shape.PKI_PATH
                ? PkiFormat.PKI_PATH
                : piece.form() == PkiFormat.DER ? PkiFormat.PKCS7_DER : PkiFormat.PKCS7_PEM;
        return objects.stream()
                .map(object -> new Found(object, format, label(piece), piece.offset(), List.of()))
                .toList();
    }

    private List<Found> pkcs12(Piece piece) throws PkiException {
        byte[] data = piece.content();
        if (passphrase.isPresent()) {
            return store(piece, new Pkcs12Reader(what, data, effort).read(passphrase.get()));
        }
        if (Pkcs12Reader.isOpen(what, data)) {
            try (Secret none = new Secret(new char[0])) {
                return store(piece, new Pkcs12Reader(what, data, effort).read(none));
            }
        }
        PkiObject locked = new PkiObject.LockedObject(Pkcs12Reader.protection(what, data));
        return found(piece, PkiFormat.PKCS12, locked, List.of());
    }

    private List<Found> bcfks(Piece piece) throws PkiException {
        if (passphrase.isEmpty()) {
            return found(piece, PkiFormat.BCFKS, new PkiObject.LockedObject("BCFKS"), List.of());
        }
        return store(piece, new BcfksReader(what, piece.content(), effort).read(passphrase.get()));
    }

    private static List<Found> store(Piece piece, KeyStoreContent content) {
        List<Found> found = new ArrayList<>();
        PkiObject store = new PkiObject.KeyStoreObject(content.entries());
        found.add(new Found(store, content.format(), label(piece), piece.offset(), content.notes()));
        for (ParsedRevocationList list : content.lists()) {
            PkiObject object = new PkiObject.RevocationListObject(list);
            found.add(new Found(object, content.format(), label(piece), piece.offset(), List.of()));
        }
        return found;
    }

    private static List<Found> found(Piece piece, PkiFormat format, PkiObject object, List<Finding> notes) {
        return List.of(new Found(object, format, label(piece), piece.offset(), notes));
    }

    /** Older labels that mean the same are left alone. */
    private static List<Finding> labelNote(Piece piece, Shape shape) {
        String label = piece.label();
        boolean fits = label.isEmpty()
                || label.endsWith(shape.label())
                || shape == Shape.REVOCATION_LIST && label.endsWith("CRL")
                || shape == Shape.PKCS8 && label.equals("ANY PRIVATE KEY");
        boolean lies = !fits || shape == Shape.PKCS8 && !label.isEmpty() && !label.startsWith("PRIVATE");
        return lies ? List.of(Notes.mislabelled(printable(label), shape.title())) : List.of();
    }
}
