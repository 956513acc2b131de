using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Modem.Tests.Tcpip.Sequences;

/// <summary>One thing a host program, or the time, does.</summary>
/// <param name="Text">What the DTE sends, one character per byte.</param>
/// <param name="Wait">Virtual milliseconds that pass afterwards.</param>
internal sealed record SequenceStep(string Text, int Wait = 0)
{
    /// <summary>True for a step that only waits, for the network too.</summary>
    public bool IsPause => Text.Length == 0;

    public override string ToString() => $"{TestKit.Modems.TestPort.Escape(Text)}{(Wait > 0 ? $" +{Wait} ms" : "")}";
}

/// <summary>
/// Makes sequences of TCP/IP and FILE commands, sensible and not, with data, Ctrl-Z, ESC and <c>+++</c> in between. Where a field should be
/// an id, a size or a name there is mostly one that can be meant, and sometimes one that cannot.
/// </summary>
internal static class SequenceSteps
{
    /// <summary>Ports the host program dials: an echo server, a port where nobody listens, the same for UDP, a UDP port that never answers.</summary>
    public const int Echo = 7, Refused = 8, UdpRefused = 9, UdpSilent = 10;

    /// <summary>Stands for a local port that is free.</summary>
    public const string LocalPort = "LPORT";

    private static readonly Gen<string> Id = Fields(("0", 6), ("1", 6), ("2", 4), ("11", 2), ("12", 1), ("-1", 1), ("", 1), ("\"a\"", 1));
    private static readonly Gen<string> Context = Fields(("1", 12), ("2", 2), ("16", 1), ("17", 1), ("0", 1), ("", 1));
    private static readonly Gen<string> Mode = Fields(("0", 5), ("1", 4), ("2", 4), ("3", 1));
    private static readonly Gen<string> Size = Fields(("0", 3), ("1", 4), ("5", 8), ("1460", 2), ("1500", 2), ("1501", 1), ("65536", 1), ("x", 1), ("", 1));
    private static readonly Gen<string> Seconds = Fields(("1", 5), ("0", 2), ("10", 2), ("65535", 1), ("65536", 1), ("-1", 1));
    private static readonly Gen<string> Handle = Fields(("0", 5), ("1", 3), ("3000", 4), ("3001", 2), ("77", 1), ("-1", 1));
    private static readonly Gen<string> Name = Fields(
        ("\"a\"", 5), ("\"RAM:b\"", 5), ("\"UFS:c\"", 3), ("\"*\"", 2), ("\"RAM:*\"", 2), ("\"SD:d\"", 1), ("\"\"", 1), ("\"x/y\"", 1), ("a", 1), ("\"open", 1));
    private static readonly Gen<string> Host = Fields(("\"220.180.239.212\"", 10), ("\"no.such.name.test\"", 1), ("\"127.0.0.1\"", 1), ("\"\"", 1), ("220.180.239.212", 1));
    private static readonly Gen<string> Port = Fields(("7", 8), ("8", 2), ("9", 3), ("10", 1), ("0", 1), ("65536", 1));
    private static readonly Gen<string> Service = Fields(("\"TCP\"", 8), ("\"UDP\"", 4), ("\"TCP LISTENER\"", 2), ("\"UDP SERVICE\"", 2), ("\"FTP\"", 1));
    private static readonly Gen<string> Flag = Fields(("0", 5), ("1", 5), ("2", 1), ("", 1));

    private static readonly Gen<string> Setting = Gen.OneOf(
        Line("\"transpktsize\",{0}", Size), Line("\"transwaittm\",{0}", Flag), Line("\"dataformat\",{0},{1}", Flag, Flag), Line("\"viewmode\",{0}", Flag),
        Line("\"tcp/retranscfg\",{0},{1}", Size, Size), Line("\"passiveclosed\",{0}", Flag), Line("\"udp/readmode\",{0}", Flag),
        Line("\"udp/sendmode\",{0}", Flag), Line("\"tcp/accept\",{0}", Flag), Line("\"recvind\",{0}", Flag), Line("\"qisend/timeout\",{0}", Seconds),
        Line("\"recv/buffersize\",{0}", Size), Line("\"tcp/keepalive\",{0},1,25,3", Flag), Line("\"no/such\",{0}", Flag), Line("\"viewmode\"{0}", Gen.Constant("")));

    private static readonly Gen<string> Sockets = Gen.Frequency(
        (8, Line("+QIOPEN={0},{1},{2},{3},{4},0,{5}", Context, Id, Service, Host, Port, Mode)),
        (3, Line("+QIOPEN=1,{0},\"TCP\",\"220.180.239.212\",7,0,{1}", Id, Mode)),
        (2, Line($"+QIOPEN=1,{{0}},{{1}},\"127.0.0.1\",0,{LocalPort},{{2}}", Id, Service, Mode)), (2, Line("+QIOPEN={0},{1}", Context, Id)), (5, Line("+QICLOSE={0}", Id)), (2, Line("+QICLOSE={0},{1}", Id, Seconds)),
        (5, Line("+QISEND={0}", Id)), (5, Line("+QISEND={0},{1}", Id, Size)), (1, Line("+QISEND={0},3,{1},{2}", Id, Host, Port)),
        (2, Line("+QISENDEX={0},\"313233\"", Id)), (1, Line("+QISENDEX={0},\"{1}\"", Id, Size)), (4, Line("+QIRD={0}", Id)), (3, Line("+QIRD={0},{1}", Id, Size)),
        (3, Line("+QISWTMD={0},{1}", Id, Mode)), (2, Line("+QISTATE=1,{0}", Id)), (2, Line("+QISTATE=0,{0}", Context)), (1, Fields(("+QISTATE", 1), ("+QISTATE?", 1))),
        (3, Line("+QICFG={0}", Setting)), (2, Line("+QISDE={0}", Flag)), (2, Fields(("+QIGETERROR", 1))), (2, Fields(("O", 1))),
        (2, Line("+QIACT={0}", Context)), (1, Line("+QIDEACT={0}", Context)), (1, Line("+QICSGP={0},1,\"a\",\"\",\"\",{1}", Context, Flag)),
        (1, Line("+QIDNSGIP={0},{1}", Context, Host)), (1, Line("+QPING={0},{1},{2},{3}", Context, Host, Seconds, Flag)),
        (1, Line("+QNTP={0},{1},{2}", Context, Host, Port)), (1, Line("+QIDNSCFG={0}", Context)));

    private static readonly Gen<string> Files = Gen.Frequency(
        (4, Line("+QFUPL={0},{1},{2}", Name, Size, Seconds)), (1, Line("+QFUPL={0},5,1,{1}", Name, Flag)), (2, Line("+QFDWL={0}", Name)),
        (4, Line("+QFOPEN={0},{1}", Name, Mode)), (3, Line("+QFREAD={0},{1}", Handle, Size)), (3, Line("+QFWRITE={0},{1},{2}", Handle, Size, Seconds)),
        (2, Line("+QFSEEK={0},{1},{2}", Handle, Size, Mode)), (1, Line("+QFPOSITION={0}", Handle)), (1, Line("+QFTUCAT={0}", Handle)),
        (2, Line("+QFCLOSE={0}", Handle)), (2, Line("+QFDEL={0}", Name)), (2, Line("+QFLST={0}", Name)), (1, Line("+QFLDS={0}", Name)),
        (1, Line("+QFMOV={0},{1},{2},{3}", Name, Name, Flag, Flag)), (1, Fields(("+QFLDS", 1), ("+QFLST", 1), ("+QFOPEN?", 1))));

    private static readonly Gen<SequenceStep> Command = Gen.Frequency((5, Sockets), (3, Files)).Select(line => new SequenceStep($"AT{line}\r"));

    private static readonly Gen<SequenceStep> Pause = Gen.Elements(new SequenceStep("", 2000), new SequenceStep("", 200), new SequenceStep(""));

    /// <summary>Lines that belong together, so that some sequences get far.</summary>
    private static readonly Gen<SequenceStep> Usual = Gen.Elements(
        "AT+QIOPEN=1,0,\"TCP\",\"220.180.239.212\",7\r", "AT+QISEND=0,5\r", "AT+QIRD=0\r", "AT+QFOPEN=\"RAM:b\"\r", "AT+QFWRITE=3000,5\r",
        "AT+QFSEEK=3000,0\r", "AT+QFREAD=3000\r").Select(line => new SequenceStep(line));

    private static readonly Gen<SequenceStep> Data = Gen.Elements(
        new SequenceStep("hello"), new SequenceStep("hello\x1a"), new SequenceStep("\x1a"), new SequenceStep("\x1b"), new SequenceStep(new string('d', 1460)), new SequenceStep(new string('e', 2000) + "\x1a"), new SequenceStep("31323\x1a"),
        new SequenceStep("\r\n"), new SequenceStep("\0\xff\x1a"), new SequenceStep("+++", 2000),
        new SequenceStep("A/"), new SequenceStep("AT\r"));

    /// <summary>A sequence; it shrinks by leaving steps out.</summary>
    public static Arbitrary<SequenceStep[]> Any { get; } = Arb.From(Gen.Frequency((6, Command), (3, Usual), (3, Data), (3, Pause)).ArrayOf(), Shorter);

    private static IEnumerable<SequenceStep[]> Shorter(SequenceStep[] steps)
    {
        for (var size = steps.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= steps.Length; at += size)
                yield return [.. steps[..at], .. steps[(at + size)..]];
        }
    }

    private static Gen<string> Fields(params (string Text, int Weight)[] fields) =>
        Gen.Frequency([.. fields.Select(field => (field.Weight, Gen.Constant(field.Text)))]);

    private static Gen<string> Line(string format, params Gen<string>[] fields) =>
        fields.Aggregate(Gen.Constant(Array.Empty<object>()), (all, one) => all.Zip(one, (some, field) => (object[])[.. some, field]))
            .Select(values => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, values));
}
