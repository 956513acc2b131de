using Ec20Emulator.Tls.Trust;

namespace Ec20Emulator.Tls.Tests.Trust;

/// <summary>What is decoded once for many sessions.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RecentlyUsedTests
{
    [Test]
    public void Get_SameBytesAgain_AreMadeOnce()
    {
        var known = new RecentlyUsed<object>(_ => new object());

        var first = known.Get([1, 2]);

        Assert.That(known.Get([1, 2]), Is.SameAs(first));
        Assert.That(known.Get([1, 3]), Is.Not.SameAs(first));
    }

    [Test]
    public void Get_MoreThanTheCapacity_ForgetsWhatWasUnusedLongest()
    {
        var made = new List<byte>();
        var known = new RecentlyUsed<byte>(content =>
        {
            made.Add(content[0]);
            return content[0];
        });
        for (byte i = 0; i < RecentlyUsed<byte>.Capacity; i++)
            known.Get([i]);
        known.Get([0]);
        known.Get([100]);
        made.Clear();

        known.Get([0]);
        known.Get([1]);

        Assert.That(made, Is.EqualTo(new byte[] { 1 }));
    }

    [Test]
    public void Get_LargeContent_IsNotKept()
    {
        var known = new RecentlyUsed<object>(_ => new object());
        var content = new byte[RecentlyUsed<object>.LargestContent + 1];

        var first = known.Get(content);

        Assert.That(known.Get(content), Is.Not.SameAs(first));
    }

    [Test]
    public void Get_BytesThatCannotBeDecoded_FailEachTime()
    {
        var known = new KnownCertificates();

        for (var i = 0; i < 2; i++)
            Assert.That(() => known.Certificates.Get([1, 2, 3]), Throws.InstanceOf<System.Security.Cryptography.CryptographicException>());
    }
}
