using Ec20Emulator.At.Parsing;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Modem.Control;

/// <summary>The moment something is to happen: now, or at a position of the next command of a kind.</summary>
/// <remarks>
/// A command is named as <c>AT+QIRD</c> in any form, <c>AT+QICLOSE=0</c> exactly so, or with <c>*</c> for anything. Without a command, the
/// next one of any kind is meant.
/// </remarks>
public sealed class When
{
    /// <summary>At once.</summary>
    public static readonly When Now = new(null, null);

    private readonly TurnPosition? _position;
    private readonly CommandPattern? _command;
    private readonly string _text;

    private When(TurnPosition? position, string? command)
    {
        _position = position;
        _command = command is null ? null : new CommandPattern(command);
        Command = command;
        _text = position is null ? "now" : $"{position} of {command ?? "any command"}";
    }

    internal bool IsNow => _position is null;

    /// <summary>The position; null = now.</summary>
    internal TurnPosition? Position => _position;

    /// <summary>Which command, as it was said; null = any.</summary>
    internal string? Command { get; }

    /// <summary>A position of a command.</summary>
    /// <param name="position">The position.</param>
    /// <param name="command">Which command; null = any.</param>
    /// <exception cref="ArgumentException">It does not begin with <c>AT</c>.</exception>
    internal static When At(TurnPosition position, string? command) => new(position, command);

    /// <summary>Half of the frames of the answer are written, rounded down: between echo and answer where that is one frame.</summary>
    /// <param name="command">Which command; null = any.</param>
    /// <exception cref="ArgumentException">It does not begin with <c>AT</c>.</exception>
    public static When MidResponse(string? command = null) => new(TurnPosition.MidResponse, command);

    /// <summary>Between information text and final result.</summary>
    /// <param name="command">Which command; null = any.</param>
    /// <exception cref="ArgumentException">It does not begin with <c>AT</c>.</exception>
    public static When BeforeFinal(string? command = null) => new(TurnPosition.BeforeFinal, command);

    /// <summary>Directly behind the final result.</summary>
    /// <param name="command">Which command; null = any.</param>
    /// <exception cref="ArgumentException">It does not begin with <c>AT</c>.</exception>
    public static When AfterFinal(string? command = null) => new(TurnPosition.AfterFinal, command);

    /// <summary>Directly behind the prompt, before anything is typed.</summary>
    /// <param name="command">Which command; null = any.</param>
    /// <exception cref="ArgumentException">It does not begin with <c>AT</c>.</exception>
    public static When AfterPrompt(string? command = null) => new(TurnPosition.AfterPrompt, command);

    /// <summary>In words.</summary>
    public override string ToString() => _text;

    internal bool Is(TurnPosition position, ParsedCommand command) => _position == position && (_command is null || _command.Matches(command));
}
