namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// Chooses the port a URC goes to: the one AT+QURCCFG names if a DTE is attached there; else the first one where there is. A host
/// on one serial line thus sees all URCs, whichever port that line stands for (at-engine.md 1). While the multiplexer runs on the UART,
/// its channels stand for it. News of a connection has a port of its own to go to where the one AT+QURCCFG names has no DTE (ssl.md C3.3).
/// </summary>
internal sealed class UrcRouter(PortSet ports)
{
    /// <summary>Value of AT+QURCCFG for every port.</summary>
    public const string All = "all";

    /// <summary>AT+QURCCFG="urcport".</summary>
    public string ConfiguredPort { get; set; } = PortNames.UsbAt;

    /// <summary>AT+QCFG="cmux/urcport": the DLCI that carries URCs, 1-4; 0 = all of them. One that is not open counts as 0.</summary>
    public int ConfiguredChannel { get; set; }

    /// <summary>True where news of a connection goes to its own port, whatever AT+QURCCFG names (ssl.md C7.12).</summary>
    public bool FollowsConnections { get; init; }

    /// <summary>Sends a URC of one line.</summary>
    public void Send(string line) => Send(Urc.Line(line));

    /// <summary>Sends news of a connection, of one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="home">The port the connection belongs to.</param>
    public void Send(string line, ModemPort home) => Send(Urc.Line(line), home);

    /// <summary>Sends news of a connection.</summary>
    /// <param name="urc">The news.</param>
    /// <param name="home">The port the connection belongs to.</param>
    public void Send(Urc urc, ModemPort home)
    {
        foreach (var port in Targets(home))
            port.Urcs.Send(urc);
    }

    /// <summary>Sends a URC.</summary>
    public void Send(Urc urc)
    {
        foreach (var port in Targets())
            port.Urcs.Send(urc);
    }

    /// <summary>The first port a URC would go to now; null where no DTE is attached.</summary>
    public ModemPort? Target() => Targets().FirstOrDefault();

    /// <summary>The first port news of a connection would go to now; null where no DTE is attached.</summary>
    /// <param name="home">The port the connection belongs to.</param>
    public ModemPort? Target(ModemPort home) => Targets(home).FirstOrDefault();

    private List<ModemPort> Targets(ModemPort home)
    {
        var attached = ports.Attached.ToList();
        List<ModemPort> near = attached.Contains(home) ? [home] : attached.FindAll(port => port.Traits.Line == home.Traits.Line);
        if (FollowsConnections)
            return near;
        var isConfiguredThere = ConfiguredPort == All || attached.Exists(port => port.Traits.Line == ConfiguredPort);
        return isConfiguredThere || near.Count == 0 ? Targets() : near;
    }

    private List<ModemPort> Targets()
    {
        var attached = ports.Attached.Where(port => port.IsAwake).ToList();
        if (ConfiguredPort != All && attached.Count > 0)
        {
            var line = attached.Exists(port => port.Traits.Line == ConfiguredPort) ? ConfiguredPort : attached[0].Traits.Line;
            attached.RemoveAll(port => port.Traits.Line != line);
        }
        if (ConfiguredChannel != 0 && attached.Exists(port => port.Traits.Channel == ConfiguredChannel))
            attached.RemoveAll(port => port.Traits.Channel != 0 && port.Traits.Channel != ConfiguredChannel);
        return attached;
    }
}
