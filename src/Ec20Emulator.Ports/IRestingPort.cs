namespace Ec20Emulator.Ports;

/// <summary>A port that can tell when the modem has nothing more to take, so that a clock moved by hand waits for it.</summary>
public interface IRestingPort
{
    /// <summary>True while the modem has taken all bytes and line changes of the DTE, or waits for a clock, and nothing is on its way.</summary>
    bool HasTakenAll { get; }
}
