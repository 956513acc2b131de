using System.Net;

namespace Ec20Emulator.Modem.Networking;

/// <summary>How far the modem may reach.</summary>
public enum NetworkPolicy
{
    /// <summary>Whatever this computer can reach.</summary>
    Open,

    /// <summary>Loopback addresses and the targets of a <see cref="HostMap"/>, nothing else: neither packets nor name queries leave the machine.</summary>
    Loopback,
}

/// <summary>What a <see cref="NetworkPolicy"/> permits.</summary>
internal static class NetworkPolicyRules
{
    /// <summary>True where the policy lets the modem send to an address no map leads to.</summary>
    public static bool Permits(this NetworkPolicy policy, IPAddress address) => policy == NetworkPolicy.Open || IPAddress.IsLoopback(address);
}
