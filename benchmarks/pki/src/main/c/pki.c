// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
//
// The same work as the Java benchmarks, on libcrypto without any program around it.
// Usage: pki SECONDS THREADS    prints "what key operations-per-second", one a line
#define OPENSSL_API_COMPAT 30000
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LEAVES 2000

static void check(int ok, const char *what) {
    if (!ok) {
        fprintf(stderr, "%s failed\n", what);
        exit(1);
    }
}

typedef struct {
    unsigned char *der;
    int length;
} Encoded;

typedef struct {
    const char *type;
    EVP_PKEY *issuing_key;
    X509 *root, *issuing;
    X509_STORE *store;
    Encoded leaves[LEAVES];
    Encoded requests[LEAVES];
    EVP_PKEY *device_key;
    atomic_uint next;
    atomic_long serial;
} Bench;

static EVP_PKEY *make_key(const char *type) {
    EVP_PKEY *key = strcmp(type, "RSA") == 0 ? EVP_RSA_gen(2048) : EVP_EC_gen("P-256");
    check(key != NULL, "making a key");
    return key;
}

static void extension(X509 *certificate, X509 *issuer, int nid, const char *value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
    X509_EXTENSION *made = X509V3_EXT_conf_nid(NULL, &context, nid, value);
    check(made != NULL && X509_add_ext(certificate, made, -1), value);
    X509_EXTENSION_free(made);
}

static X509 *certify(Bench *bench, X509_NAME *subject, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuer_key, int ca,
                     STACK_OF(X509_EXTENSION) *more) {
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set_int64(X509_get_serialNumber(certificate), atomic_fetch_add(&bench->serial, 1));
    X509_set_issuer_name(certificate, issuer == NULL ? subject : X509_get_subject_name(issuer));
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 86400L * 397);
    X509_set_subject_name(certificate, subject);
    X509_set_pubkey(certificate, key);
    X509 *signer = issuer == NULL ? certificate : issuer;
    if (ca) {
        extension(certificate, signer, NID_basic_constraints, "critical,CA:TRUE");
        extension(certificate, signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    } else {
        extension(certificate, signer, NID_key_usage, "critical,digitalSignature");
        extension(certificate, signer, NID_ext_key_usage, "serverAuth");
    }
    extension(certificate, signer, NID_subject_key_identifier, "hash");
    extension(certificate, signer, NID_authority_key_identifier, "keyid");
    for (int i = 0; i < sk_X509_EXTENSION_num(more); i++) {
        X509_add_ext(certificate, sk_X509_EXTENSION_value(more, i), -1);
    }
    check(X509_sign(certificate, issuer_key, EVP_sha256()) > 0, "signing");
    return certificate;
}

static X509_NAME *name(const char *text) {
    X509_NAME *made = X509_NAME_new();
    X509_NAME_add_entry_by_txt(made, "CN", MBSTRING_UTF8, (const unsigned char *)text, -1, -1, 0);
    return made;
}

static Encoded request(EVP_PKEY *key, unsigned number) {
    char text[64], alternative[96];
    snprintf(text, sizeof text, "device-%u.example", number);
    snprintf(alternative, sizeof alternative, "DNS:%s,IP:192.0.2.7", text);
    X509_REQ *made = X509_REQ_new();
    X509_NAME *subject = name(text);
    X509_REQ_set_subject_name(made, subject);
    X509_NAME_free(subject);
    X509_REQ_set_pubkey(made, key);
    STACK_OF(X509_EXTENSION) *extensions = sk_X509_EXTENSION_new_null();
    sk_X509_EXTENSION_push(extensions, X509V3_EXT_conf_nid(NULL, NULL, NID_subject_alt_name, alternative));
    X509_REQ_add_extensions(made, extensions);
    sk_X509_EXTENSION_pop_free(extensions, X509_EXTENSION_free);
    check(X509_REQ_sign(made, key, EVP_sha256()) > 0, "signing a request");
    Encoded encoded = {NULL, 0};
    encoded.length = i2d_X509_REQ(made, &encoded.der);
    X509_REQ_free(made);
    return encoded;
}

static X509 *issue(Bench *bench, Encoded encoded) {
    const unsigned char *at = encoded.der;
    X509_REQ *made = d2i_X509_REQ(NULL, &at, encoded.length);
    EVP_PKEY *key = X509_REQ_get0_pubkey(made);
    check(X509_REQ_verify(made, key) == 1, "verifying a request");
    STACK_OF(X509_EXTENSION) *more = X509_REQ_get_extensions(made);
    X509 *certificate =
        certify(bench, X509_REQ_get_subject_name(made), key, bench->issuing, bench->issuing_key, 0, more);
    sk_X509_EXTENSION_pop_free(more, X509_EXTENSION_free);
    X509_REQ_free(made);
    return certificate;
}

static void sign_request(Bench *bench) {
    X509 *certificate = issue(bench, bench->requests[atomic_fetch_add(&bench->next, 1) % LEAVES]);
    unsigned char *der = NULL;
    check(i2d_X509(certificate, &der) > 0, "encoding");
    OPENSSL_free(der);
    X509_free(certificate);
}

static void key_request_certificate(Bench *bench) {
    EVP_PKEY *key = make_key(bench->type);
    Encoded encoded = request(key, atomic_fetch_add(&bench->next, 1));
    X509 *certificate = issue(bench, encoded);
    BIO *pem = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(pem, certificate);
    PEM_write_bio_PKCS8PrivateKey(pem, key, NULL, NULL, 0, NULL, NULL);
    BIO_free(pem);
    OPENSSL_free(encoded.der);
    X509_free(certificate);
    EVP_PKEY_free(key);
}

static X509 *parse_leaf(Bench *bench) {
    Encoded leaf = bench->leaves[atomic_fetch_add(&bench->next, 1) % LEAVES];
    const unsigned char *at = leaf.der;
    X509 *certificate = d2i_X509(NULL, &at, leaf.length);
    check(certificate != NULL, "parsing");
    return certificate;
}

static void parse(Bench *bench) {
    X509_free(parse_leaf(bench));
}

static void validate(Bench *bench) {
    X509 *leaf = parse_leaf(bench);
    STACK_OF(X509) *untrusted = sk_X509_new_null();
    sk_X509_push(untrusted, bench->issuing);
    X509_STORE_CTX *context = X509_STORE_CTX_new();
    X509_STORE_CTX_init(context, bench->store, leaf, untrusted);
    X509_STORE_CTX_set_purpose(context, X509_PURPOSE_SSL_SERVER);
    check(X509_verify_cert(context) == 1, "validating");
    X509_STORE_CTX_free(context);
    sk_X509_free(untrusted);
    X509_free(leaf);
}

static void write_pkcs12(Bench *bench) {
    X509 *leaf = parse_leaf(bench);
    STACK_OF(X509) *chain = sk_X509_new_null();
    sk_X509_push(chain, bench->issuing);
    PKCS12 *store = PKCS12_create("benchmark", "device", bench->device_key, leaf, chain, NID_aes_256_cbc,
                                  NID_aes_256_cbc, 600000, 600000, 0);
    check(store != NULL, "writing PKCS #12");
    PKCS12_free(store);
    sk_X509_free(chain);
    X509_free(leaf);
}

static void prepare(Bench *bench, const char *type) {
    memset(bench, 0, sizeof *bench);
    bench->type = type;
    bench->serial = 1L << 40;
    EVP_PKEY *root_key = make_key(type);
    bench->issuing_key = make_key(type);
    bench->device_key = make_key(type);
    bench->root = certify(bench, name("Root"), root_key, NULL, root_key, 1, NULL);
    bench->issuing = certify(bench, name("Issuing"), bench->issuing_key, bench->root, root_key, 1, NULL);
    bench->store = X509_STORE_new();
    X509_STORE_add_cert(bench->store, bench->root);
    for (unsigned i = 0; i < LEAVES; i++) {
        bench->requests[i] = request(bench->device_key, i);
        X509 *leaf = issue(bench, bench->requests[i]);
        bench->leaves[i].length = i2d_X509(leaf, &bench->leaves[i].der);
        X509_free(leaf);
    }
}

typedef struct {
    Bench *bench;
    void (*work)(Bench *);
    double seconds;
    long done;
} Run;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void *run(void *argument) {
    Run *self = argument;
    double end = now() + self->seconds;
    do {
        self->work(self->bench);
        self->done++;
    } while (now() < end);
    return NULL;
}

static void measure(Bench *bench, const char *what, void (*work)(Bench *), double seconds, int threads) {
    pthread_t ids[64];
    Run runs[64];
    double begin = now();
    for (int i = 0; i < threads; i++) {
        runs[i] = (Run){bench, work, seconds, 0};
        pthread_create(&ids[i], NULL, run, &runs[i]);
    }
    long done = 0;
    for (int i = 0; i < threads; i++) {
        pthread_join(ids[i], NULL);
        done += runs[i].done;
    }
    printf("%s %s %.1f\n", what, strcmp(bench->type, "RSA") == 0 ? "RSA_2048" : "EC_P256", done / (now() - begin));
    fflush(stdout);
}

int main(int count, char **arguments) {
    if (count != 3 || atoi(arguments[2]) < 1 || atoi(arguments[2]) > 64) {
        fprintf(stderr, "Usage: pki SECONDS THREADS\n");
        return 2;
    }
    double seconds = atof(arguments[1]);
    int threads = atoi(arguments[2]);
    static Bench bench;
    const char *types[] = {"EC", "RSA"};
    for (int i = 0; i < 2; i++) {
        prepare(&bench, types[i]);
        measure(&bench, "signRequest", sign_request, seconds, threads);
        measure(&bench, "keyRequestCertificate", key_request_certificate, seconds, threads);
        measure(&bench, "validateChainOfThree", validate, seconds, threads);
        if (i == 0) {
            measure(&bench, "parse", parse, seconds, threads);
            measure(&bench, "writePkcs12", write_pkcs12, seconds, threads);
        }
    }
    return 0;
}
