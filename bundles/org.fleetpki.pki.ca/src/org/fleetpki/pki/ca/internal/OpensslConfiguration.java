// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

/** The configuration that lets {@code openssl ca} work on the same books; to be run in the folder itself. */
final class OpensslConfiguration {

    static final String ATTRIBUTES = "unique_subject = no\n";

    static final String TEXT = """
            # Lets openssl issue from this authority, with the same serial numbers and index:
            #   openssl ca -config openssl.cnf -name fleetpki -in request.pem -out certificate.pem
            # Run it in this folder, and not while FleetPKI issues: openssl does not lock these files.

            [ ca ]
            default_ca = fleetpki

            [ fleetpki ]
            dir = .
            certificate = $dir/cacert.pem
            private_key = $dir/cakey.pem
            serial = $dir/serial.txt
            database = $dir/index.txt
            crlnumber = $dir/crlnumber.txt
            default_crl_days = 7
            crl_extensions = crl
            new_certs_dir = $dir/newcerts
            default_md = sha256
            default_days = 397
            policy = any_name
            x509_extensions = server
            # Subject alternative names come from the request; what is fixed below, a request cannot change.
            copy_extensions = copy
            email_in_dn = no
            string_mask = utf8only

            [ crl ]
            authorityKeyIdentifier = keyid

            [ any_name ]
            countryName = optional
            stateOrProvinceName = optional
            localityName = optional
            organizationName = optional
            organizationalUnitName = optional
            commonName = optional

            [ server ]
            basicConstraints = critical, CA:FALSE
            # Right for every kind of key; clients that exchange keys by RSA alone want keyEncipherment as well.
            keyUsage = critical, digitalSignature
            extendedKeyUsage = serverAuth
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid
            """;

    private OpensslConfiguration() {}
}
