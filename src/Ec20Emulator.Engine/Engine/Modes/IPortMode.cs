namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>What a port does with the bytes of its DTE right now. All members run on the mailbox.</summary>
internal interface IPortMode
{
    /// <summary>True where URCs may go out now.</summary>
    bool LetsUrcsPass { get; }

    /// <summary>False where the port is not an AT port for the time being, because a multiplexer runs on it: URCs choose another one.</summary>
    bool IsAtPort => true;

    /// <summary>True while a data carrier exists (DCD under AT&amp;C1).</summary>
    bool HasCarrier => false;

    /// <summary>True where input makes no output, so that it is taken also while the DTE does not take what the port says.</summary>
    bool ReceivesWhileCongested => false;

    /// <summary>Takes input.</summary>
    /// <param name="input">The bytes at the head of the port's input; never empty.</param>
    /// <returns>How many were consumed. Zero holds the rest back until the mode changes or <see cref="PortIntake.Pump"/> is called.</returns>
    int Receive(ReadOnlySpan<byte> input);

    /// <summary>What held the mode back may be gone; called before input is offered again.</summary>
    void Resume()
    {
    }

    /// <summary>DTR went from on to off, or the DTE went away.</summary>
    /// <param name="action">What to do: AT&amp;D, 0-2.</param>
    void DtrDropped(int action)
    {
    }

    /// <summary>The port's output was congested and is no longer.</summary>
    void OutputRelieved()
    {
    }
}
