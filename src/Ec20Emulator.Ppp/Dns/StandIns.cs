using System.Net;
using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Dns;

/// <summary>
/// Which name the host means by an address it was told. An address of this computer's loopback would lead the host to itself, so it is told
/// another one that stands for the name: of 198.18.0.0/15 (RFC 2544), which no real network has, or of a unique local prefix. A host that
/// has IPv6 alone is told such an address for IPv4 names too.
/// </summary>
internal sealed class StandIns
{
    private const int MostNames = 4096;
    private const uint FirstV4 = 0xC6120100; // 198.18.1.0
    private static readonly UInt128 PrefixV6 = IpPath.ToNumber(IPAddress.Parse("fd00:ec20:0:ffff::"));

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly Dictionary<IPAddress, string> _told = [];

    /// <summary>The addresses to tell the host for a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="addresses">What it resolves to.</param>
    /// <param name="wantsV6">Family asked for.</param>
    /// <param name="hasV4">False for a host that has IPv6 alone.</param>
    public IReadOnlyList<IPAddress> Tell(string name, IReadOnlyList<IPAddress> addresses, bool wantsV6, bool hasV4)
    {
        if (addresses.Any(IPAddress.IsLoopback) || (!hasV4 && !addresses.Any(IsV6)))
            return wantsV6 == !hasV4 && NumberOf(name) is { } number ? [AddressOf(number, wantsV6)] : [];
        IPAddress[] told = [.. addresses.Where(address => IsV6(address) == wantsV6)];
        if (_told.Count + told.Length <= MostNames)
        {
            foreach (var address in told)
                _told[address] = name;
        }
        return told;
    }

    /// <summary>The name an address was told for, and whether the address stands for it alone; null where it was told for none.</summary>
    public (string Name, bool IsStandIn)? NameOf(IPAddress address)
    {
        var number = IpPath.ToNumber(address);
        var index = IsV6(address) ? number - PrefixV6 : number - FirstV4;
        if (index < (UInt128)_names.Count)
            return (_names[(int)index], true);
        return _told.TryGetValue(address, out var name) ? (name, false) : null;
    }

    private int? NumberOf(string name)
    {
        if (_numbers.TryGetValue(name, out var known))
            return known;
        if (_names.Count == MostNames)
            return null;
        _names.Add(name);
        return _numbers[name] = _names.Count - 1;
    }

    private static IPAddress AddressOf(int number, bool isV6) =>
        IpPath.ToAddress(isV6, isV6 ? PrefixV6 + (uint)number : FirstV4 + (uint)number);

    private static bool IsV6(IPAddress address) => address.AddressFamily is System.Net.Sockets.AddressFamily.InterNetworkV6;
}
