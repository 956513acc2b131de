namespace Ec20Emulator.Ports;

/// <summary>A port of the modem serves one DTE at a time, and has one, which stays.</summary>
/// <param name="port">Name of the port.</param>
/// <param name="taker">Description of the DTE that has it.</param>
public sealed class PortTakenException(string port, string taker) : InvalidOperationException($"{port} has a DTE already: {taker}")
{
    /// <summary>Description of the DTE that has it.</summary>
    public string Taker { get; } = taker;
}
