// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.asn1;

/** Numbers of the universal tags that occur in certificates (ITU-T X.680, table 1). */
public final class Tags {

    public static final int BOOLEAN = 1;
    public static final int INTEGER = 2;
    public static final int BIT_STRING = 3;
    public static final int OCTET_STRING = 4;
    public static final int NULL = 5;
    public static final int OBJECT_IDENTIFIER = 6;
    public static final int ENUMERATED = 10;
    public static final int UTF8_STRING = 12;
    public static final int SEQUENCE = 16;
    public static final int SET = 17;
    public static final int NUMERIC_STRING = 18;
    public static final int PRINTABLE_STRING = 19;
    public static final int TELETEX_STRING = 20;
    public static final int IA5_STRING = 22;
    public static final int UTC_TIME = 23;
    public static final int GENERALIZED_TIME = 24;
    public static final int VISIBLE_STRING = 26;
    public static final int UNIVERSAL_STRING = 28;
    public static final int BMP_STRING = 30;

    /** The name of a universal tag as ASN.1 writes it, such as {@code OCTET STRING}. */
    public static String name(int tag) {
        return switch (tag) {
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "INTEGER";
            case BIT_STRING -> "BIT STRING";
            case OCTET_STRING -> "OCTET STRING";
            case NULL -> "NULL";
            case OBJECT_IDENTIFIER -> "OBJECT IDENTIFIER";
            case ENUMERATED -> "ENUMERATED";
            case UTF8_STRING -> "UTF8String";
            case SEQUENCE -> "SEQUENCE";
            case SET -> "SET";
            case NUMERIC_STRING -> "NumericString";
            case PRINTABLE_STRING -> "PrintableString";
            case TELETEX_STRING -> "TeletexString";
            case IA5_STRING -> "IA5String";
            case UTC_TIME -> "UTCTime";
            case GENERALIZED_TIME -> "GeneralizedTime";
            case VISIBLE_STRING -> "VisibleString";
            case UNIVERSAL_STRING -> "UniversalString";
            case BMP_STRING -> "BMPString";
            default -> "[UNIVERSAL " + tag + "]";
        };
    }

    private Tags() {}
}
