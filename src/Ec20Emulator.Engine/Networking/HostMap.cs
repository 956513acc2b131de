using System.Collections.Immutable;
using System.Net;

namespace Ec20Emulator.Modem.Networking;

/// <summary>
/// Leads addresses the host software dials to other ones. Names in it need no DNS; what it leads to is exempt from the
/// <see cref="NetworkPolicy"/>. May be changed while the modem runs; a change counts for later connections and datagrams.
/// </summary>
public sealed class HostMap
{
    private ImmutableArray<HostMapping> _mappings;

    /// <summary>An empty map.</summary>
    public HostMap() => _mappings = [];

    private HostMap(ImmutableArray<HostMapping> mappings) => _mappings = mappings;

    /// <summary>The mappings in the order they were added.</summary>
    public IReadOnlyList<HostMapping> Mappings => _mappings;

    /// <summary>Reads any number of <c>HOST:PORT=HOST:PORT</c>.</summary>
    /// <exception cref="FormatException">One is malformed, or two lead the same address; the message is fit for the command line.</exception>
    public static HostMap Parse(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var mappings = ImmutableArray.CreateBuilder<HostMapping>();
        foreach (var mapping in texts.Select(HostMapping.Parse))
        {
            if (mappings.Any(known => known.From == mapping.From))
                throw new FormatException($"map '{mapping}': {mapping.From} is mapped twice");
            mappings.Add(mapping);
        }

        return new HostMap(mappings.ToImmutable());
    }

    /// <summary>Adds a mapping, in place of an earlier one for the same address.</summary>
    public void Set(HostMapping mapping) =>
        ImmutableInterlocked.Update(ref _mappings, static (all, one) => all.RemoveAll(known => known.From == one.From).Add(one), mapping);

    /// <summary>Adds a mapping, in place of an earlier one for the same address.</summary>
    /// <param name="dialled">What the host software dials: <c>HOST:PORT</c>.</param>
    /// <param name="target">Where that leads.</param>
    /// <exception cref="FormatException">The address is malformed.</exception>
    public void Set(string dialled, IPEndPoint target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Set(HostMapping.Parse($"{dialled}={target}"));
    }

    /// <summary>Takes the mapping of an address away, if there is one.</summary>
    public void Remove(HostPort from) =>
        ImmutableInterlocked.Update(ref _mappings, static (all, gone) => all.RemoveAll(known => known.From == gone), from);

    /// <summary>Where a dialled host and port lead, or null where they are not mapped.</summary>
    internal HostPort? Find(string host, int port)
    {
        var mappings = _mappings;
        if (mappings.IsEmpty)
            return null;
        var normal = HostPort.Normalise(host);
        foreach (var mapping in mappings)
        {
            if (mapping.From.Port == port && mapping.From.Host == normal)
                return mapping.To;
        }

        return null;
    }

    /// <summary>The host that a mapped name stands for, whichever port is meant: that of its first mapping. Null where the name is not mapped.</summary>
    internal string? FindHost(string host)
    {
        var normal = HostPort.Normalise(host);
        foreach (var mapping in _mappings)
        {
            if (mapping.From.Host == normal)
                return mapping.To.Host;
        }

        return null;
    }

    /// <summary>The address and port to show for a sender that is the target of a mapping; null where it is not.</summary>
    internal IPEndPoint? FindDialled(IPEndPoint sender)
    {
        foreach (var mapping in _mappings)
        {
            if (mapping.To.Port == sender.Port && mapping.To.Address is { } address && address.Equals(sender.Address))
                return new IPEndPoint(mapping.From.Address ?? address, mapping.From.Port);
        }

        return null;
    }

    /// <summary>True where some mapping leads off this computer, as far as its text tells.</summary>
    internal bool LeavesLoopback =>
        _mappings.Any(mapping => mapping.To.Address is { } address ? !IPAddress.IsLoopback(address) : !LocalHostName.Is(mapping.To.Host));
}
