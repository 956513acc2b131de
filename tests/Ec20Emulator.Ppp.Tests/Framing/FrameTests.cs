using System.Buffers;
using Ec20Emulator.Ppp.Framing;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Tests.Framing;

[Parallelizable(ParallelScope.All)]
internal sealed class FrameTests
{
    /// <summary>The LCP Configure-Request every Linux pppd begins with, from the log of one: asyncmap, magic, pcomp, accomp.</summary>
    private const string PppdRequest = "7EFF7D23C0217D217D217D207D347D227D267D207D207D207D207D257D26";

    [Test]
    public void Checks_OfAnyLength_AreThoseOfTheirDefinitions()
    {
        var random = new Random(16);
        for (var length = 0; length < 400; length++)
        {
            var data = new byte[length];
            random.NextBytes(data);
            var fcs = data.Aggregate((int)Fcs16.Initial, (so, value) => Enumerable.Range(0, 8).Aggregate(so ^ value, (bits, _) => (bits & 1) != 0 ? bits >> 1 ^ 0x8408 : bits >> 1));
            Assert.That(Fcs16.Add(Fcs16.Initial, data), Is.EqualTo(fcs));
            Assert.That(Fcs16.AddByTable(Fcs16.Initial, data), Is.EqualTo(fcs), "as a processor without carry-less multiplication does it");
            var sum = Enumerable.Range(0, length).Sum(i => (long)data[i] << (i % 2 == 0 ? 8 : 0));
            while (sum > 0xFFFF)
                sum = (sum & 0xFFFF) + (sum >> 16);
            Assert.That(InternetChecksum.Of(data), Is.EqualTo((ushort)~sum));
        }
    }

    [Test]
    public void CheckSequence_OfTheDigits_IsThatOfTheCatalogue() =>
        Assert.That((ushort)~Fcs16.Add(Fcs16.Initial, "123456789"u8), Is.EqualTo(0x906E), "CRC-16/X-25");

    [Test]
    public void Lcp_IsWrittenWithEveryControlCharacterEscaped()
    {
        byte[] request = [1, 1, 0, 20, 2, 6, 0, 0, 0, 0, 5, 6, 0x11, 0x22, 0x33, 0x44, 7, 2, 8, 2];
        Assert.That(Convert.ToHexString(Write(0xC021, request, LineOptions.Default)), Does.StartWith(PppdRequest).And.EndsWith("7E"));
    }

    [Test]
    public void Frame_WithEachChoiceOfOptions_IsReadAsItWasWritten([Values] bool protocol, [Values] bool address, [Values(0u, 0xFFFFFFFFu, 0xA0000u)] uint map)
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        var line = Write(0x0021, all, new LineOptions(map, protocol, address));
        Assert.That(Read(line), Is.EqualTo(new[] { $"0021 {Convert.ToHexString(all)}" }));
        Assert.That(line[1..^1], Has.None.EqualTo(0x7E));
    }

    [Test]
    public void Octets_InPiecesOfAnySize_MakeTheSameFrames([Values(1, 2, 3, 7)] int size)
    {
        byte[] line = [.. Write(0xC021, [0x7D, 0x7E, 0x20], LineOptions.Default), .. Write(0x0021, [1, 2, 3], default)];
        Assert.That(Read(line, size), Is.EqualTo(new[] { "C021 7D7E20", "0021 010203" }));
    }

    [Test]
    public void Octets_WithSpecialOnesAnywhere_ComeOutAsTheyWentIn([Values(1, 31, 33, 64, 1000)] int size)
    {
        var random = new Random(size);
        byte[] few = [0x7D, 0x7E, 0x5D, 0x5E, 0x20, 0x41, 0x42, 0x43];
        for (var round = 0; round < 300; round++)
        {
            var information = new byte[random.Next(1500)];
            random.NextBytes(information);
            if (round % 3 == 0)
                information = random.GetItems(few, information.Length);
            var line = Write(0x0021, information, default);
            Assert.That(line[1..^1], Has.None.EqualTo((byte)0x7E));
            Assert.That(Read(line, size), Is.EqualTo(new[] { $"0021 {Convert.ToHexString(information)}" }));
        }
    }

    [Test]
    public void Noise_BeforeBetweenAndBehindFrames_IsLeftOut()
    {
        var frame = Write(0x0021, [1, 2, 3], default);
        byte[] line = [.. "\r\nNO CARRIER\r\n"u8, .. frame, 0x7E, 0x7E, .. "noise"u8, .. frame, .. "AT"u8];
        Assert.That(Read(line), Is.EqualTo(new[] { "0021 010203", "0021 010203" }));
    }

    [Test]
    public void Frame_ThatIsDamagedAbortedOrTooLong_IsDroppedAlone()
    {
        var frame = Write(0x0021, [1, 2, 3], default);
        byte[] damaged = [.. frame];
        damaged[3] ^= 4;
        byte[] storm = [0x7E, .. Enumerable.Repeat((byte)0x7D, 5000), 0x7E];
        byte[] huge = [0x7E, .. Enumerable.Repeat((byte)'x', 65536), 0x7E];
        var dropped = new List<string>();
        var reader = new FrameReader((protocol, information) => dropped.Add($"{protocol:X4} {Convert.ToHexString(information)}"));
        reader.Read([.. damaged, .. frame[..4], 0x7D, 0x7E, .. storm, .. huge, 0x7E, 1, 0x7E, .. frame]);
        Assert.That(dropped, Is.EqualTo(new[] { "0021 010203" }));
        Assert.That(reader.Dropped, Is.GreaterThanOrEqualTo(5));
    }

    [Test]
    public void Frame_OfTheLargestPacket_IsTaken() => Assert.That(Read(Write(0x0021, new byte[1500], LineOptions.Default)), Has.Exactly(1).Items);

    [Test]
    public void Frame_BeyondTheLargest_IsDropped([Values(1501, 1520, 1533, 1600)] int size) =>
        Assert.That(Read([.. Write(0x0021, new byte[size], LineOptions.Default with { ControlCharacterMap = 0 }), .. Write(0x0021, [1], default)]), Is.EqualTo(new[] { "0021 01" }));

    private static byte[] Write(ushort protocol, ReadOnlySpan<byte> information, LineOptions options)
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter.Write(output, protocol, information, options);
        return output.WrittenSpan.ToArray();
    }

    private static List<string> Read(byte[] line, int size = int.MaxValue)
    {
        var found = new List<string>();
        var reader = new FrameReader((protocol, information) => found.Add($"{protocol:X4} {Convert.ToHexString(information)}"));
        for (var at = 0; at < line.Length; at += Math.Min(size, line.Length - at))
            reader.Read(line.AsSpan(at, Math.Min(size, line.Length - at)));
        return found;
    }
}
