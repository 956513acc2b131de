using Ec20Emulator.Ppp.Ip;
using Ec20Emulator.Ppp.Link;
using Ec20Emulator.Ppp.NetworkControl;

namespace Ec20Emulator.Ppp;

/// <summary>The network control protocols of a link, of those families the context has.</summary>
internal sealed class NetworkProtocols
{
    private readonly Ipcp? _ipcp;
    private readonly Ipv6cp? _ipv6cp;
    private readonly IpStack _stack;
    private bool _isBegun;

    /// <summary>Sets them up.</summary>
    public NetworkProtocols(IpSettings settings, IpStack stack, PacketSender send, TimeProvider time, Random random)
    {
        _stack = stack;
        if (settings.Ipv4 is { } v4)
        {
            _ipcp = new Ipcp(v4, settings.ToldDns, send, time);
            _ipcp.Ended += _ => EndIfLast();
        }
        if (settings.Ipv6 is { } v6)
        {
            _ipv6cp = new Ipv6cp(v6.GetAddressBytes()[8..], send, time, random);
            _ipv6cp.Up += Ipv6Up;
            _ipv6cp.Ended += _ => EndIfLast();
        }
    }

    /// <summary>Raised when the last of them is over: the link has no use any more.</summary>
    public event Action? LastEnded;

    /// <summary>True where packets of some family pass.</summary>
    public bool IsUp => IsOpen(isV6: false) || IsOpen(isV6: true);

    /// <summary>Time until <see cref="Tick"/> has something to do; null = never.</summary>
    public TimeSpan? DueIn => Deadline.Earlier(_ipcp?.DueIn, _ipv6cp?.DueIn);

    /// <summary>True where packets of a family pass.</summary>
    public bool IsOpen(bool isV6) => (isV6 ? (ConfigureAutomaton?)_ipv6cp : _ipcp)?.State is AutomatonState.Opened;

    /// <summary>Begins them.</summary>
    /// <param name="mtu">Largest packet the host takes, bytes.</param>
    public void Begin(int mtu)
    {
        _isBegun = true;
        _stack.Mtu = mtu;
        _ipcp?.Open();
        _ipv6cp?.Open();
    }

    /// <summary>Ends them without a word.</summary>
    public void Close()
    {
        _isBegun = false;
        _ipcp?.Close();
        _ipv6cp?.Close();
    }

    /// <summary>Does what is due.</summary>
    public void Tick()
    {
        _ipcp?.Tick();
        _ipv6cp?.Tick();
    }

    /// <summary>Takes a control packet; before they have begun it is too early for it.</summary>
    /// <returns>False where the protocol is not spoken on this link.</returns>
    public bool Take(PppProtocol protocol, ReadOnlySpan<byte> information)
    {
        if (protocol is PppProtocol.Ipcp ? _ipcp is null : _ipv6cp is null)
            return false;
        if (!_isBegun)
            return true;
        if (protocol is PppProtocol.Ipcp)
            _ipcp!.Take(information);
        else
            _ipv6cp!.Take(information);
        return true;
    }

    /// <summary>The host does not speak a protocol.</summary>
    public void TakeRejection(PppProtocol protocol)
    {
        if (protocol is PppProtocol.Ipcp or PppProtocol.Ipv4)
            _ipcp?.Close();
        else if (protocol is PppProtocol.Ipv6cp or PppProtocol.Ipv6)
            _ipv6cp?.Close();
        EndIfLast();
    }

    private void Ipv6Up()
    {
        _stack.OwnIdentifier = IpPath.ToNumber([0, 0, 0, 0, 0, 0, 0, 0, .. _ipv6cp!.Own]);
        _stack.Advertise();
    }

    private void EndIfLast()
    {
        if (_isBegun && _ipcp?.State is null or AutomatonState.Closed && _ipv6cp?.State is null or AutomatonState.Closed)
            LastEnded?.Invoke();
    }
}
