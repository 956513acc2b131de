using System.Net;
using System.Net.NetworkInformation;

namespace Ec20Emulator.Modem.Networking.Names;

/// <summary>The DNS servers this computer asks.</summary>
internal static class SystemDnsServers
{
    /// <summary>Reads them; none where the operating system does not tell.</summary>
    public static IReadOnlyList<IPAddress> Read()
    {
        try
        {
            return
            [
                .. NetworkInterface.GetAllNetworkInterfaces()
                    .Where(one => one.OperationalStatus is OperationalStatus.Up)
                    .SelectMany(one => one.GetIPProperties().DnsAddresses)
                    .Distinct(),
            ];
        }
        catch (Exception failure) when (failure is NetworkInformationException or PlatformNotSupportedException or IOException)
        {
            return [];
        }
    }
}
