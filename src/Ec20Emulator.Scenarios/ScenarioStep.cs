namespace Ec20Emulator.Scenarios;

/// <summary>One step of a scenario.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Texts">What it is about; each an own line for steps that expect.</param>
public sealed record ScenarioStep(string File, long Line, long Column, StepKind Kind, IReadOnlyList<string> Texts)
{
    /// <summary>How long what is expected may take, by the computer's clock.</summary>
    public static readonly TimeSpan DefaultWithin = TimeSpan.FromSeconds(5);

    /// <summary>How long what is expected may take, by the computer's clock.</summary>
    public TimeSpan Within { get; init; } = DefaultWithin;

    /// <summary>For steps that pass time.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>For steps that play something: what happens, as read from the text.</summary>
    internal object? Prepared { get; init; }

    /// <summary>Where it stands.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>What a step does; its word in the file is the name in lower case with hyphens.</summary>
public enum StepKind
{
    /// <summary>The DTE sends a line and CR; the echo is expected while the port echoes.</summary>
    Send,

    /// <summary>The DTE sends bytes and nothing else.</summary>
    SendBytes,

    /// <summary>The next lines of the modem are these.</summary>
    Expect,

    /// <summary>The next bytes of the modem are these.</summary>
    ExpectBytes,

    /// <summary>The next line of the modem matches a regular expression.</summary>
    ExpectMatch,

    /// <summary>Whatever comes until then, this line comes.</summary>
    Await,

    /// <summary>Time passes by the modem's clock.</summary>
    Wait,

    /// <summary>The manual clock is advanced.</summary>
    Advance,

    /// <summary>Time passes and nothing comes.</summary>
    Silence,

    /// <summary>A transcript is played.</summary>
    Transcript,

    /// <summary>The dialogue goes on at another port.</summary>
    Port,

    /// <summary>The DTE moves DTR.</summary>
    Dtr,

    /// <summary>The DTE goes away and a new one comes.</summary>
    Reattach,

    /// <summary>A fault is laid on the modem.</summary>
    Fault,

    /// <summary>The faults of a kind are removed.</summary>
    LiftFault,

    /// <summary>One of the actions: network, sim, power, urc, clock, lines.</summary>
    Action,
}
