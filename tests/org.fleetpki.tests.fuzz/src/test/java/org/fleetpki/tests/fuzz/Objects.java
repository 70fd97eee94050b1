// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/**
 * What the model makes of some bytes.
 *
 * @param others what is neither certificate nor request nor list
 */
record Objects(
        List<ParsedCertificate> certificates,
        List<ParsedRequest> requests,
        List<ParsedRevocationList> lists,
        List<byte[]> others) {

    /** One object, which may be read as several kinds. */
    static Objects of(byte[] data) {
        Objects objects = new Objects(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        objects.add(data);
        return objects;
    }

    /** The elements of a sequence. */
    static Objects among(byte[] data) {
        Objects objects = new Objects(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            for (DerNode node : DerNode.parse(data).sequence()) {
                objects.add(node.encoded().toArray());
            }
        } catch (Asn1Exception e) {
            // what came before it is taken
        }
        return objects;
    }

    private void add(byte[] data) {
        boolean any = add(certificates, ParsedCertificate::parse, data);
        any |= add(requests, ParsedRequest::parse, data);
        any |= add(lists, ParsedRevocationList::parse, data);
        if (!any) {
            others.add(data);
        }
    }

    private interface Reader<T> {
        T read(byte[] data) throws Asn1Exception;
    }

    private static <T> boolean add(List<T> objects, Reader<T> reader, byte[] data) {
        try {
            return objects.add(reader.read(data));
        } catch (Asn1Exception e) {
            return false;
        }
    }

    /** Ask each for all that it says. */
    void readAll() {
        certificates.forEach(certificate -> attempt(() -> {
            certificate.subject().toString();
            certificate.issuer().toString();
            certificate.publicKey().bits();
            certificate.publicKey().identifier();
            certificate.notAfter();
            encode(certificate.extensions());
        }));
        requests.forEach(request -> attempt(() -> encode(request.requestedExtensions())));
        lists.forEach(list -> attempt(() -> {
            list.nextUpdate();
            encode(list.extensions());
            for (ParsedRevocationList.Entry entry : list.entries()) {
                encode(entry.extensions());
            }
        }));
    }

    private interface Reading {
        void run() throws Asn1Exception;
    }

    private static void attempt(Reading reading) {
        try {
            reading.run();
        } catch (Asn1Exception e) {
            // refused
        }
    }

    private static void encode(List<Extension> extensions) {
        extensions.forEach(extension -> attempt(() -> extension.value().encode()));
    }
}
