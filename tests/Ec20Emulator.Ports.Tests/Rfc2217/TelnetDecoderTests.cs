using System.Text;
using Ec20Emulator.Ports.Rfc2217;

namespace Ec20Emulator.Ports.Tests.Rfc2217;

internal sealed class TelnetDecoderTests
{
    [TestCase("41 54 0D", "AT\\r")]
    [TestCase("FF FF", "\\ff", Description = "doubled IAC is data")]
    [TestCase("41 FF FF FF FF 42", "A\\ff\\ffB")]
    [TestCase("41 FF FB 00 42", "A[Negotiation FB 00]B")]
    [TestCase("FF FA 2C 05 08 FF F0", "[Subnegotiation FA 2C: 05-08]")]
    [TestCase("FF FA 2C 01 00 FF FF 00 01 FF F0", "[Subnegotiation FA 2C: 01-00-FF-00-01]", Description = "IAC is doubled inside, too")]
    [TestCase("FF FA 2C FF F0", "[Subnegotiation FA 2C: ]")]
    [TestCase("FF F6 41", "[Command F6 00]A")]
    [TestCase("FF F0 41", "[Malformed F0 00]A", Description = "SE without SB")]
    [TestCase("FF 41 42", "[Malformed 41 00]B", Description = "IAC before something that is no command")]
    [TestCase("FF FA FF F0 41", "[Malformed FA 00]A", Description = "no option at all")]
    [TestCase("FF FA 2C 05 FF FB 00 41", "[Malformed FA 2C][Negotiation FB 00]A", Description = "cut off by the next command")]
    [TestCase("FF FA 2C FF FA 2C 07 FF F0", "[Malformed FA 2C][Subnegotiation FA 2C: 07]")]
    [TestCase("0D 00 41", "\\r\\00A", Description = "binary: NUL is data")]
    public void Decode_Stream_GivesDataAndEventsInOrder(string hex, string expected) =>
        Assert.That(Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), 4096, 4096, false), Is.EqualTo(expected));

    [TestCase("0D 00 41", "\\rA")]
    [TestCase("0D 0A 41", "\\r\\nA")]
    [TestCase("0D 00 00 41", "\\r\\00A", Description = "only the NUL right behind CR")]
    [TestCase("00 41", "\\00A")]
    [TestCase("0D FF FB 00 00 41", "\\r[Negotiation FB 00]A", Description = "a command between CR and NUL")]
    [TestCase("0D FF FF 00", "\\r\\ff\\00")]
    [TestCase("0D 0D 00 0D 00", "\\r\\r\\r")]
    public void Decode_NetworkVirtualTerminal_TakesCrNulAsCr(string hex, string expected)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.That(Decode(bytes, 4096, 4096, true), Is.EqualTo(expected));
        Assert.That(Decode(bytes, 1, 1, true), Is.EqualTo(expected), "byte by byte");
    }

    [Test]
    public void Decode_SuboptionOfOneMegabyte_IsSkippedWithOneEvent()
    {
        byte[] stream = [255, 250, 44, .. new byte[1 << 20], 255, 240, (byte)'A'];
        Assert.That(Decode(stream, 4096, 4096, false), Is.EqualTo("[Malformed FA 2C]A"));
    }

    [TestCase(255, "Subnegotiation")]
    [TestCase(256, "Malformed")]
    public void Decode_SuboptionAtItsBound_IsTakenOrSkipped(int parameters, string kind)
    {
        byte[] stream = [255, 250, 44, .. new byte[parameters], 255, 240];
        Assert.That(Decode(stream, 4096, 4096, false), Does.StartWith($"[{kind} FA 2C"));
    }

    [Test]
    public void Decode_RandomBytesInRandomPieces_GivesTheSameAsInOnePiece([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        byte[] favourites = [255, 255, 255, 250, 240, 251, 253, 44, 0, 13, 5];
        var stream = Enumerable.Range(0, 3000)
            .Select(_ => random.Next(3) == 0 ? (byte)random.Next(256) : favourites[random.Next(favourites.Length)]).ToArray();

        var whole = Decode(stream, 4096, 4096, seed % 2 == 0);
        Assert.That(Decode(stream, 1 + random.Next(7), 1 + random.Next(5), seed % 2 == 0), Is.EqualTo(whole));
    }

    private static string Decode(byte[] stream, int inputPiece, int outputPiece, bool dropNulAfterCr)
    {
        var decoder = new TelnetDecoder();
        var output = new byte[outputPiece];
        var text = new StringBuilder();
        for (var start = 0; start < stream.Length;)
        {
            var piece = stream.AsSpan(start, Math.Min(inputPiece, stream.Length - start));
            var met = decoder.Decode(piece, output, dropNulAfterCr, out var consumed, out var written);
            Assert.That(consumed + written + (int)met.Kind, Is.Positive, "no progress");
            start += consumed;
            foreach (var value in output.AsSpan(0, written))
                text.Append(Show(value));
            if (met.Kind != TelnetEventKind.None)
                text.Append($"[{met.Kind} {met.Command:X2} {met.Option:X2}{(met.Kind == TelnetEventKind.Subnegotiation ? ": " + BitConverter.ToString(met.Parameters.ToArray()) : "")}]");
        }

        return text.ToString();
    }

    private static string Show(byte value) => value switch
    {
        (byte)'\r' => "\\r",
        (byte)'\n' => "\\n",
        >= 32 and < 127 => ((char)value).ToString(),
        _ => $"\\{value:x2}",
    };
}
