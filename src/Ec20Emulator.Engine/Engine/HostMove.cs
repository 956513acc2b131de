namespace Ec20Emulator.Modem.Engine;

/// <summary>Things a DTE does at a port that this modem forgives and a real one may not.</summary>
internal enum HostMove
{
    /// <summary>Bytes came while the modem was starting.</summary>
    InputBeforeReady,

    /// <summary>A command line had begun before the final result of the one before.</summary>
    CommandBeforeFinal,

    /// <summary>Text came before the prompt or CONNECT it was meant for.</summary>
    InputBeforeMarker,

    /// <summary>The LF of a CR LF stood where the data of a prompt, an upload or a connection begins.</summary>
    LineFeedBeforeData,

    /// <summary>The DTE went away, or fell silent for too long, while a prompt waited for the end of its data.</summary>
    PromptLeftOpen,

    /// <summary>Less came than had been announced.</summary>
    DataMissing,

    /// <summary>More came than had been announced.</summary>
    DataSurplus,

    /// <summary><c>+++</c> in transparent mode that was no escape, for want of silence around it.</summary>
    UnguardedEscape,
}
