namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// Chooses the port a URC goes to: the one AT+QURCCFG names if a DTE is attached there; else the first one where there is. A host
/// on one serial line thus sees all URCs, whichever port that line stands for (at-engine.md 1).
/// </summary>
internal sealed class UrcRouter(PortSet ports)
{
    /// <summary>Value of AT+QURCCFG for every port.</summary>
    public const string All = "all";

    /// <summary>AT+QURCCFG="urcport".</summary>
    public string ConfiguredPort { get; set; } = PortNames.UsbAt;

    /// <summary>Sends a URC of one line.</summary>
    public void Send(string line) => Send(Urc.Line(line));

    /// <summary>Sends a URC.</summary>
    public void Send(Urc urc)
    {
        if (ConfiguredPort == All)
        {
            foreach (var port in ports.Attached)
                port.Send(urc);
            return;
        }
        Target()?.Send(urc);
    }

    /// <summary>The port a URC would go to now; null where no DTE is attached.</summary>
    public ModemPort? Target() =>
        ports.Attached.FirstOrDefault(port => port.Name == ConfiguredPort) ?? ports.Attached.FirstOrDefault();
}
