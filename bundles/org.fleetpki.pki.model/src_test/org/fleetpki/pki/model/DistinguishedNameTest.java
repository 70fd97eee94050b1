// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.fleetpki.pki.model.name.OidNames;
import org.junit.jupiter.api.Test;

class DistinguishedNameTest {

    private static DistinguishedName name(String text) {
        return DistinguishedName.of(new X500Principal(text));
    }

    private static DistinguishedName encoded(byte[] value) throws Asn1Exception {
        byte[] attribute = Der.sequence(Der.oid(OidNames.COMMON_NAME), value);
        return DistinguishedName.read(DerNode.parse(Der.sequence(Der.setOf(List.of(attribute)))));
    }

    @Test
    void isWrittenAsTheJdkWritesIt() {
        for (String text : new String[] {"CN=cam-1,O=Example", "CN=a\\,b,OU=x\\+y,C=DE", "", "CN=a+OU=b,O=c"}) {
            assertEquals(new X500Principal(text), name(text).principal());
            assertEquals(new X500Principal(text), new X500Principal(name(text).toString()));
        }
    }

    @Test
    void comparesWithoutRegardToStringTypeCaseAndSpaces() throws Asn1Exception {
        assertEquals(encoded(Der.utf8("Example  Root ")), encoded(Der.printable("example root")));
        assertEquals(
                encoded(Der.utf8("Example  Root ")).hashCode(),
                encoded(Der.printable("example root")).hashCode());
        assertNotEquals(encoded(Der.utf8("example-root")), encoded(Der.utf8("example root")));
        assertNotEquals(name("CN=a,O=b"), name("CN=b,O=a"));
        assertNotEquals(name("CN=a,OU=b"), name("CN=a+OU=b"));
    }

    @Test
    void aSubtreeBeginsWithItsAncestor() {
        assertTrue(name("CN=cam-1,O=Example,C=DE").isWithin(name("O=Example,C=DE")));
        assertTrue(name("O=Example").isWithin(name("")));
        assertFalse(name("O=Example").isWithin(name("CN=cam-1,O=Example")));
        assertFalse(name("O=Other,C=DE").isWithin(name("O=Example,C=DE")));
    }

    @Test
    void aValueThatIsNoTextIsShownInHexadecimalDigits() throws Asn1Exception {
        assertEquals("CN=#020105", encoded(Der.integer(5)).toString());
        assertEquals(
                "CN=#0c01ff", encoded(Der.value(12, new byte[] {(byte) 0xff})).toString());
    }

    @Test
    void aTextIsNeverTakenForAnEncoding() throws Asn1Exception {
        assertNotEquals(encoded(Der.integer(5)), encoded(Der.utf8("#020105")));
        assertEquals(encoded(Der.utf8("#A")), encoded(Der.printable("#a")));
    }

    @Test
    void controlCharactersAreEscaped() throws Asn1Exception {
        assertEquals("CN=a\\0Ab\\1B", encoded(Der.utf8("a\nb\u001b")).toString());
    }
}
