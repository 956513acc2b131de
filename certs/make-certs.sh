#!/bin/sh
# Makes every certificate and key of this folder anew. Needs openssl. Test keys only: they are public.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/config" <<END
[ca]
default_ca = demo
[demo]
database = $work/index
new_certs_dir = $work
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any
[any]
organizationName = supplied
commonName = supplied
[req]
distinguished_name = none
[none]
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature,keyEncipherment
extendedKeyUsage = serverAuth,clientAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = DNS:localhost,IP:127.0.0.1,IP:220.180.239.201
END
: > "$work/index"

key() { # NAME
    { echo "TEST KEY of Ec20Emulator: published, protects nothing."; openssl genrsa -traditional 2048 2>/dev/null; } > "$1.key"
}

sign() { # NAME COMMON-NAME EXTENSIONS FROM TO (who signs)...
    name=$1 common=$2 extensions=$3 from=$4 to=$5
    shift 5
    openssl req -new -config "$work/config" -key "$name.key" -subj "/O=Ec20Emulator test/CN=$common" -out "$work/request"
    openssl ca -batch -notext -config "$work/config" -extensions "$extensions" -startdate "$from" -enddate "$to" \
        -in "$work/request" -out "$name.pem" "$@" 2>/dev/null
}

authority() { # NAME COMMON-NAME
    key "$1"
    sign "$1" "$2" authority 20150101000000Z 20991231235959Z -selfsign -keyfile "$1.key"
}

leaf() { # NAME COMMON-NAME AUTHORITY FROM TO
    key "$1"
    sign "$1" "$2" leaf "$4" "$5" -cert "$3.pem" -keyfile "$3.key"
}

authority ca "Ec20Emulator Test CA"
authority second-ca "Ec20Emulator Second Test CA"
leaf server "Ec20Emulator Test Server" ca 20150101000000Z 20991231235959Z
leaf client "Ec20Emulator Test Client" ca 20150101000000Z 20991231235959Z
leaf expired "Ec20Emulator Expired Server" ca 20150101000000Z 20160101000000Z
leaf not-yet-valid "Ec20Emulator Future Server" ca 20980101000000Z 20991231235959Z
leaf second-server "Ec20Emulator Server of the Second CA" second-ca 20150101000000Z 20991231235959Z
key wrong
