using System.Net;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Tcpip.Services;

/// <summary>
/// Answers of DNS servers, kept for their time to live by the modem's clock ("dns/cache", tcpip.md 7.1). Answers without a time to live,
/// such as those of maps and the operating system, are not kept. Used from any thread.
/// </summary>
internal sealed class NameCache(INetwork network, TimeProvider time)
{
    /// <summary>Most names kept.</summary>
    public const int Capacity = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private bool _isOn = true;

    /// <summary>"dns/cache"; switching it off forgets everything.</summary>
    public bool IsOn
    {
        get => _isOn;
        set
        {
            _isOn = value;
            Clear();
        }
    }

    /// <summary>As <see cref="INetwork.ResolveAsync"/>, asking the network only for what is not known.</summary>
    /// <exception cref="NetworkException">With <see cref="NetworkFailure.NameNotResolved"/>.</exception>
    public async Task<ResolvedName> ResolveAsync(string host, IReadOnlyList<IPAddress> dnsServers, CancellationToken cancellationToken)
    {
        var key = $"{host}|{string.Join(',', dnsServers)}";
        if (_isOn && Find(key) is { } known)
            return known;
        var resolved = await network.ResolveAsync(host, dnsServers, cancellationToken).ConfigureAwait(false);
        if (_isOn && resolved.TimeToLive > 0)
            Keep(key, resolved);
        return resolved;
    }

    /// <summary>Factory value, as at power-up.</summary>
    public void Reset() => IsOn = true;

    private void Clear()
    {
        lock (_gate)
            _entries.Clear();
    }

    private ResolvedName? Find(string key)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var entry))
                return null;
            var age = time.GetElapsedTime(entry.KeptAt);
            if (age < TimeSpan.FromSeconds(entry.Name.TimeToLive))
                return entry.Name with { TimeToLive = entry.Name.TimeToLive - (int)age.TotalSeconds };
            _entries.Remove(key);
            return null;
        }
    }

    private void Keep(string key, ResolvedName name)
    {
        lock (_gate)
        {
            if (_entries.Count >= Capacity && !_entries.ContainsKey(key))
                _entries.Remove(_entries.MinBy(entry => entry.Value.KeptAt).Key);
            _entries[key] = new Entry(name, time.GetTimestamp());
        }
    }

    private readonly record struct Entry(ResolvedName Name, long KeptAt);
}
