using System.Text;
using Ec20Emulator.Modem.Features.Files.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Modem.Tests.Files;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FileChecksumTests
{
    [TestCase("amazon-root-ca-1.pem", 0, 1188, "2d13")]
    [TestCase("amazon-root-ca-1.pem", 1, 1187, "2d19")]
    [TestCase("isrg-root-x1.pem", 0, 1939, "4f64")]
    public void Checksum_OfACertificate_IsWhatARealModulePrinted(string file, int cutAtEnd, int size, string expected)
    {
        using var stream = typeof(FileChecksumTests).Assembly.GetManifestResourceStream("Files." + file)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray().AsSpan()[..^cutAtEnd];
        var checksum = new FileChecksum();
        checksum.Add(bytes);
        Assert.That((bytes.Length, checksum.ToString()), Is.EqualTo((size, expected)));
    }

    [TestCase("", "0")]
    [TestCase("A", "4100")]
    [TestCase("AB", "4142")]
    [TestCase("ABC", "242")]
    [TestCase("ABAB", "0")]
    public void Checksum_OfAFewBytes_IsTheExclusiveOrOfBigEndianWords(string text, string expected)
    {
        var checksum = new FileChecksum();
        checksum.Add(Encoding.ASCII.GetBytes(text));
        Assert.That(checksum.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Checksum_FedInAnyPieces_IsTheSame()
    {
        Prop.ForAll<byte[][]>(pieces =>
        {
            var inPieces = new FileChecksum();
            foreach (var piece in pieces)
                inPieces.Add(piece);
            byte[] whole = [.. pieces.SelectMany(piece => piece), 0];
            var expected = 0;
            for (var at = 0; at + 1 < whole.Length; at += 2)
                expected ^= (whole[at] << 8) | whole[at + 1];
            return inPieces.Value == expected;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
