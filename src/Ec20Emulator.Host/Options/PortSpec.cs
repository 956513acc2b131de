using System.Net;
using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Host.Options;

/// <summary>Kinds of ports a DTE can come by.</summary>
internal enum PortKind
{
    /// <summary>Raw TCP.</summary>
    Tcp,

    /// <summary>TCP with the COM port option of telnet.</summary>
    Rfc2217,

    /// <summary>A pseudo-terminal behind a symbolic link.</summary>
    Pty,

    /// <summary>A serial device.</summary>
    Tty,
}

/// <summary>One way into the modem, as given on the command line: <c>[PORT=]ADDRESS</c>.</summary>
/// <param name="Kind">What kind of transport.</param>
/// <param name="ModemPort">The modem port it stands for.</param>
/// <param name="Address">Endpoint or path; empty for a pseudo-terminal without a link.</param>
/// <param name="IsOptional">True for one nobody asked for by name: where it cannot be had, the modem starts without it.</param>
/// <param name="IsCounted">True where each modem of a fleet has one of its own, counted up from this: <c>ADDRESS+</c>.</param>
internal sealed record PortSpec(PortKind Kind, string ModemPort, string Address, bool IsOptional = false, bool IsCounted = false)
{
    private const char Counted = '+';

    /// <summary>Reads one.</summary>
    /// <exception cref="UsageException">It names a port the modem has not, or no address.</exception>
    public static PortSpec Parse(PortKind kind, string text)
    {
        var (port, address) = Split(text);
        var isCounted = address.EndsWith(Counted);
        address = isCounted ? address[..^1] : address;
        if (isCounted && kind is PortKind.Tty)
            throw new UsageException($"--tty '{text}': a serial device is that of one modem; devices are not counted up");
        if (address.Length == 0)
            throw new UsageException($"--{NameOf(kind)} '{text}': no address; write {(kind is PortKind.Tcp or PortKind.Rfc2217 ? "[PORT=]ADDRESS:PORT, as in 127.0.0.1:7020" : "[PORT=]PATH")}");
        return Of(kind, port, address) with { IsCounted = isCounted };
    }

    /// <summary>One of its parts.</summary>
    /// <exception cref="UsageException">The modem has no such port, or that is no address.</exception>
    public static PortSpec Of(PortKind kind, string port, string address)
    {
        if (!PortNames.All.Contains(port))
            throw new UsageException($"--{NameOf(kind)} '{port}={address}': the modem has no port '{port}', only {string.Join(", ", PortNames.All)}");
        var spec = new PortSpec(kind, port, address);
        if (kind is PortKind.Tcp or PortKind.Rfc2217)
            _ = spec.EndPoint();
        return spec;
    }

    /// <summary>The address as a TCP endpoint: <c>127.0.0.1:7020</c>, <c>[::1]:7020</c>, <c>localhost:7020</c> or a bare port of 127.0.0.1.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public IPEndPoint EndPoint() => ListenAddress.Parse($"--{NameOf(Kind)}", Address);

    /// <summary>That of a modem of a fleet.</summary>
    /// <param name="number">The modem.</param>
    public PortSpec At(int number) => this switch
    {
        { IsCounted: false } => this,
        { Kind: PortKind.Pty } => this with { Address = $"{Address}-{number}", IsCounted = false },
        _ when EndPoint() is { Port: > 0 } first => this with { Address = new IPEndPoint(first.Address, first.Port + number).ToString(), IsCounted = false },
        _ => this with { IsCounted = false },
    };

    /// <summary>Makes sure that so many modems can have one each.</summary>
    /// <exception cref="UsageException">They cannot.</exception>
    public void CheckFor(int count)
    {
        if (count > 1 && !CanBeCounted)
            throw new UsageException($"{this}: {count} modems cannot share it{(Kind is PortKind.Tty ? "" : $"; write {this}{Counted}, and each has one of its own, counted up from there{(Kind is PortKind.Pty ? "" : ", or port 0")}")}");
        if (IsCounted && Kind is not PortKind.Pty && EndPoint().Port + count - 1 > IPEndPoint.MaxPort)
            throw new UsageException($"{this}: {count} modems would need ports up to {EndPoint().Port + count - 1}, and {IPEndPoint.MaxPort} is the last");
    }

    /// <summary>As it is written on a command line.</summary>
    public override string ToString() => $"--{NameOf(Kind)} {Address}{(IsCounted ? Counted : "")}";

    private bool CanBeCounted => IsCounted || Address.Length == 0 || (Kind is PortKind.Tcp or PortKind.Rfc2217 && EndPoint().Port == 0);

    private static string NameOf(PortKind kind) => kind.ToString().ToLowerInvariant();

    private static (string Port, string Address) Split(string text)
    {
        var equals = text.IndexOf('=');
        var isPrefixed = equals > 0 && text[..equals].All(char.IsAsciiLetterOrDigit);
        return isPrefixed ? (text[..equals], text[(equals + 1)..]) : (PortNames.UsbModem, text);
    }
}
