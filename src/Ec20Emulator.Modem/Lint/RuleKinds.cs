using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Lint;

/// <summary>A rule about something a DTE does at a port.</summary>
internal interface IMoveRule
{
    /// <summary>What it looks at.</summary>
    IReadOnlyList<HostMove> Moves { get; }

    /// <summary>What is to be told; null = nothing.</summary>
    /// <param name="port">Where.</param>
    /// <param name="move">One of <see cref="Moves"/>.</param>
    /// <param name="bytes">The bytes it is about.</param>
    /// <param name="modem">The modem.</param>
    string? Look(ModemPort port, HostMove move, ReadOnlySpan<byte> bytes, LintScene modem);
}

/// <summary>A rule about the parameters of commands, asked before they are acted on. One that can be strict has them answered with ERROR.</summary>
internal interface IParameterRule
{
    /// <summary>The commands it looks at; none = all of them.</summary>
    IReadOnlyList<string> Commands { get; }

    /// <summary>What is to be told; null = nothing. Fields are in order: numbers are within their range.</summary>
    string? Look(in TypedParameters typed, LintScene modem);
}

/// <summary>A rule about commands and how they were answered.</summary>
internal interface IAnswerRule
{
    /// <summary>The commands it looks at.</summary>
    IReadOnlyList<string> Commands { get; }

    /// <summary>What is to be told; null = nothing.</summary>
    string? Look(Turn turn, AtResult answer, LintScene modem);
}

/// <summary>A rule about when a host types its lines.</summary>
internal interface IPaceRule
{
    /// <summary>What is to be told; null = nothing. A line has just come.</summary>
    string? Look(HostPace pace, LintScene modem);
}

/// <summary>A rule about power that goes without a word to the modem.</summary>
internal interface IPowerRule
{
    /// <summary>What is to be told; null = nothing. All is still as the host left it.</summary>
    string? PowerCut(LintScene modem);
}
