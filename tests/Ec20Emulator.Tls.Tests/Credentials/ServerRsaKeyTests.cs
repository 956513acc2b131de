using System.Security.Cryptography;
using Ec20Emulator.Tls.Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Tests.Credentials;

/// <summary>The server's key as its certificate shows it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ServerRsaKeyTests
{
    [TestCase(512)]
    [TestCase(1024)]
    [TestCase(2048)]
    [TestCase(3072)]
    public void Encrypt_KeyOfAnySize_IsReadByItsOwner(int bits)
    {
        using var owner = RSA.Create(bits);
        var key = ServerRsaKey.Read(owner.ExportRSAPublicKey());
        var secret = RandomNumberGenerator.GetBytes(48);

        Assert.That(owner.Decrypt(key.Encrypt(secret), RSAEncryptionPadding.Pkcs1), Is.EqualTo(secret));
        Assert.That(owner.Decrypt(key.EncryptByLibrary(secret), RSAEncryptionPadding.Pkcs1), Is.EqualTo(secret));
    }

    [TestCase("00", "010001", TestName = "Read_ModulusZero_IsRefused")]
    [TestCase("C0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", "010001", TestName = "Read_EvenModulus_IsRefused")]
    [TestCase("C0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001", "010000", TestName = "Read_EvenExponent_IsRefused")]
    [TestCase("C0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001", "01", TestName = "Read_ExponentOne_IsRefused")]
    public void Read_KeyThatMakesNoSense_IsRefused(string modulus, string exponent)
    {
        var structure = new DerSequence(new DerInteger(new BigInteger(modulus, 16)), new DerInteger(new BigInteger(exponent, 16)));

        var refused = Assert.Throws<TlsFatalAlert>(() => ServerRsaKey.Read(structure.GetDerEncoded()));

        Assert.That(refused!.AlertDescription, Is.EqualTo(AlertDescription.bad_certificate));
    }
}
