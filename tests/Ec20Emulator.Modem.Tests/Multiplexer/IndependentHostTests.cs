using System.Net;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Multiplexer.Frames;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.TestKit.Modems;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Modem.Tests.Multiplexer;

/// <summary>Frames of an implementation that shares no code with the modem's.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class IndependentHostTests
{
    /// <summary>Frames as captures and application notes show them, so that the independent implementation is checked too.</summary>
    [TestCase("sabm0", "f9033f011cf9")]
    [TestCase("ua0", "f9037301d7f9")]
    [TestCase("sabm1", "f9073f01def9")]
    [TestCase("ua1", "f907730115f9")]
    [TestCase("close-down", "f903ef05c301f2f9")]
    public async Task Vectors_KnownFromCaptures_AreMadeByTheIndependentImplementation(string name, string hex) =>
        Assert.That((await VectorsAsync())[name], Is.EqualTo(Convert.FromHexString(hex)));

    [Test]
    public async Task Decoder_GivenEveryVectorInARow_FindsEachFrame()
    {
        var vectors = await VectorsAsync();
        var decoder = new FrameDecoder(32768);
        decoder.Append([.. vectors.Values.SelectMany(frame => frame)]);
        var found = new List<string>();
        while (decoder.TryTake(out var frame))
            found.Add($"{frame.Dlci} {frame.Type} {frame.IsPoll} {frame.Data.Length}");
        string[] expected =
        [
            "0 Sabm True 0", "0 Ua True 0", "1 Sabm True 0", "1 Ua True 0", "1 Disc True 0", "5 Dm True 0", "0 Uih False 2", "0 Uih False 4",
            "1 Uih False 3", "1 Uih False 6", "4 Ui False 3", "3 Uih False 1024", "2 Uih False 127", "2 Uih False 128", "1 Uih False 20",
        ];
        Assert.That(found, Is.EqualTo(expected));
        Assert.That(decoder.Fault, Is.Null);
    }

    [Test]
    public async Task Writer_AsksForTheSameFrames_WritesTheSameBytes()
    {
        var vectors = await VectorsAsync();
        Assert.That(Written(1, false, FrameType.Uih, data: "\r\nOK\r\n"u8), Is.EqualTo(vectors["at1-modem"]));
        Assert.That(Written(0, true, FrameType.Ua, isFinal: true), Is.EqualTo(vectors["ua0"]));
        Assert.That(Written(5, true, FrameType.Dm, isFinal: true), Is.EqualTo(vectors["dm5"]));
        Assert.That(Written(4, true, FrameType.Ui, data: "AT\r"u8), Is.EqualTo(vectors["ui4"]));
        Assert.That(Written(2, true, FrameType.Uih, data: new string('x', 127).Select(c => (byte)c).ToArray()), Is.EqualTo(vectors["longest-short"]));
        Assert.That(Written(2, true, FrameType.Uih, data: new string('x', 128).Select(c => (byte)c).ToArray()), Is.EqualTo(vectors["shortest-long"]));
    }

    [Test]
    public async Task Session_OfTheIndependentHost_RunsFromOpeningToCloseDown()
    {
        await using var modem = await TestModem.StartAsync();
        var listener = new TcpPortListener(new IPEndPoint(IPAddress.Loopback, 0), NullLogger<TcpPortListener>.Instance, TimeProvider.System);
        await using var server = PortServer.Start(
            PortNames.Uart1, [listener], BusyPolicy.Refuse, (dte, token) => modem.Modem.RunPortAsync(PortNames.Uart1, dte, token),
            NullLogger<PortServer>.Instance, TimeProvider.System);
        var output = await Python.RunAsync("host", listener.EndPoint.ToString());
        string[] lines =
        [
            "open", @"b'ATE0\r\r\nOK\r\n'", @"b'AT+GMM\r\r\nEC20F\r\n\r\nOK\r\n'", "b'+QFUPL: 1000,0'", "True", "closed", "",
        ];
        Assert.That(output.Split('\n'), Is.EqualTo(lines), string.Join('\n', modem.Log.Lines.TakeLast(10)));
    }

    private static byte[] Written(int dlci, bool isAnswer, FrameType type, bool isFinal = false, ReadOnlySpan<byte> data = default)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        FrameWriter.Write(output, dlci, isAnswer, type, isFinal, data);
        return output.WrittenSpan.ToArray();
    }

    private static async Task<Dictionary<string, byte[]>> VectorsAsync() => (await Python.RunAsync("vectors"))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .ToDictionary(words => words[0], words => Convert.FromHexString(words[1]));
}
