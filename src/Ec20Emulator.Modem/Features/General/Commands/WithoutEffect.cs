using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>
/// A basic command about hardware the module does not have: accepted with one digit and without effect, as the module does, because hosts
/// send it in their first line (at-engine.md 11).
/// </summary>
internal abstract class WithoutEffect : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn) => number is > 9 ? AtResult.Error : AtResult.Ok;
}

/// <summary>ATL - loudspeaker volume. Without effect.</summary>
[AtCommand("L")]
internal sealed class SpeakerLoudness : WithoutEffect;

/// <summary>ATM - loudspeaker mode. Without effect.</summary>
[AtCommand("M")]
internal sealed class SpeakerMode : WithoutEffect;

/// <summary>ATT - tone dialling. Without effect.</summary>
[AtCommand("T")]
internal sealed class ToneDialling : WithoutEffect;

/// <summary>ATP - pulse dialling. Without effect.</summary>
[AtCommand("P")]
internal sealed class PulseDialling : WithoutEffect;

/// <summary>AT\Q - local flow control. Without effect.</summary>
[AtCommand("\\Q")]
internal sealed class LocalFlowControl : WithoutEffect;

/// <summary>AT&amp;K - flow control. Without effect.</summary>
[AtCommand("&K")]
internal sealed class DteFlowControl : WithoutEffect;

/// <summary>AT&amp;S - DSR. Without effect: DSR is always on (at-engine.md 10).</summary>
[AtCommand("&S")]
internal sealed class DsrControl : WithoutEffect;

/// <summary>AT+DR - report of data compression. Without effect: only 0, no report.</summary>
[AtCommand("+DR")]
internal sealed class CompressionReporting : IWriteCommand<CompressionReporting.Args>
{
    internal readonly record struct Args([OneOf(0)] int Report);

    public AtResult Write(Args args, Turn turn) => AtResult.Ok;
}

/// <summary>AT+DS - V.42bis data compression, with the values of V.250. Without effect: there is no such link.</summary>
[AtCommand("+DS", NestOptional = false)]
internal sealed class Compression : IExecuteCommand, IWriteCommand<Compression.Args>
{
    internal readonly record struct Args(
        [Range(0, 3)] int Direction = 0,
        [Range(0, 1)] int Negotiation = 0,
        [Range(512, 65535)] int DictionarySize = 512,
        [Range(6, 250)] int StringLength = 6);

    public AtResult Execute(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn) => AtResult.Ok;
}

/// <summary>AT+ILRR - report of the local rate. Without effect.</summary>
[AtCommand("+ILRR", NestOptional = false)]
internal sealed class LocalRateReporting : IExecuteCommand, IWriteCommand<LocalRateReporting.Args>
{
    internal readonly record struct Args([Range(0, 1)] int Report = 0);

    public AtResult Execute(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn) => AtResult.Ok;
}
