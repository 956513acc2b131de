using System.Buffers;
using Ec20Emulator.Modem.Features.Multiplexer.Frames;

namespace Ec20Emulator.Modem.Tests.Multiplexer;

[Parallelizable(ParallelScope.All)]
internal sealed class FrameDecoderTests
{
    [Test]
    public void Frame_ByteByByte_IsFoundAtItsLastByte()
    {
        var decoder = new FrameDecoder(127);
        var frame = Frame(1, "AT\r"u8);
        foreach (var value in frame[..^1])
        {
            decoder.Append([value]);
            Assert.That(decoder.TryTake(out _), Is.False);
        }
        decoder.Append(frame.AsSpan(frame.Length - 1));
        Assert.That(decoder.TryTake(out var found), Is.True);
        Assert.That(found.Data.ToArray(), Is.EqualTo("AT\r"u8.ToArray()));
        Assert.That(decoder.Fault, Is.Null);
    }

    [TestCase(127, true)]
    [TestCase(128, false)]
    public void Frame_OfMoreThanN1_IsDroppedAndTheNextOneFound(int length, bool isTaken)
    {
        var decoder = new FrameDecoder(127);
        decoder.Append([.. Frame(1, new byte[length]), .. Frame(2, "x"u8)]);
        Assert.That(Take(decoder), Is.EqualTo(isTaken ? new[] { $"1:{length}", "2:1" } : ["2:1"]));
        Assert.That(decoder.Fault is null, Is.EqualTo(isTaken));
    }

    [TestCase("00010203")]
    [TestCase("f9f9f9f9")]
    [TestCase("f907efff")]
    [TestCase("f907ef03f9")]
    [TestCase("f907")]
    [TestCase("f907ef0741540d00f9")]
    [TestCase("f906ef07")]
    [TestCase("f9072907")]
    [TestCase("4154f907ef1d")]
    public void Frame_BehindNoise_IsFoundOnceEnoughHasCome(string noise)
    {
        var decoder = new FrameDecoder(127);
        decoder.Append([.. Convert.FromHexString(noise), .. Frame(1, "AT\r"u8)]);
        decoder.Append(new byte[300]);
        Assert.That(Take(decoder), Is.EqualTo(new[] { "1:3" }));
    }

    [Test]
    public void Frame_BehindAHeadThatPromisesMore_IsFoundOnceThatIsGivenUp()
    {
        var decoder = new FrameDecoder(127);
        decoder.Append([0xF9, 0x07, 0xEF, 0xFD, .. Frame(1, "AT\r"u8)]);
        Assert.That(Take(decoder), Is.Empty);
        Assert.That(decoder.IsInFrame, Is.True);
        decoder.GiveUp();
        Assert.That(Take(decoder), Is.EqualTo(new[] { "1:3" }));
        Assert.That(decoder.IsInFrame, Is.False);
    }

    [Test]
    public void AnyInput_OfAMegabyte_KeepsNoMoreThanAFrame()
    {
        var random = new Random(7);
        var decoder = new FrameDecoder(127);
        var piece = new byte[1024];
        var frame = Frame(3, "still here"u8);
        for (var i = 0; i < 1024; i++)
        {
            random.NextBytes(piece);
            for (var flag = 0; flag < 40; flag++)
                piece[random.Next(piece.Length)] = MuxFrame.Flag;
            decoder.Append(piece);
            Take(decoder);
            Assert.That(decoder.Kept, Is.LessThanOrEqualTo(127 + 7));
            decoder.Append([.. new byte[140], .. frame]);
            Assert.That(Take(decoder), Has.Member("3:10"));
        }
    }

    [Test]
    public void Frame_WithAnyOneBitWrong_IsNotTakenAsItWas()
    {
        var frame = Frame(1, "AT\r"u8);
        for (var bit = 8; bit < 4 * 8; bit++)
        {
            var wrong = frame.ToArray();
            wrong[bit / 8] ^= (byte)(1 << bit % 8);
            var decoder = new FrameDecoder(127);
            decoder.Append([.. wrong, .. new byte[140]]);
            Assert.That(Take(decoder), Is.Empty, $"bit {bit}");
        }
    }

    private static byte[] Frame(int dlci, ReadOnlySpan<byte> data)
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter.Write(output, dlci, isAnswer: true, FrameType.Uih, data: data);
        return output.WrittenSpan.ToArray();
    }

    private static List<string> Take(FrameDecoder decoder)
    {
        var found = new List<string>();
        while (decoder.TryTake(out var frame))
            found.Add($"{frame.Dlci}:{frame.Data.Length}");
        return found;
    }
}
