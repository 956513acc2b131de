using System.Net;
using Ec20Emulator.Control;
using Ec20Emulator.Host.Options;

namespace Ec20Emulator.Host.Requests;

/// <summary>The ways in a request asks for.</summary>
internal static class RequestedPorts
{
    private const string Field = "ports";
    private const string AnyPort = "127.0.0.1:0";

    /// <summary>Reads them.</summary>
    /// <param name="requests">What is asked for; null = nothing in particular.</param>
    /// <param name="isForThisComputer">True where no other computer may reach them.</param>
    /// <exception cref="ModemRequestException">One cannot be had by anybody.</exception>
    public static IReadOnlyList<PortSpec> Read(IReadOnlyList<ModemPortRequest>? requests, bool isForThisComputer)
    {
        if (requests is null)
            return [PortSpec.Parse(PortKind.Tcp, AnyPort)];
        return [.. requests.Select(request => request is null ? throw new ModemRequestException(Field, "null is no port") : Read(request, isForThisComputer))];
    }

    private static PortSpec Read(ModemPortRequest request, bool isForThisComputer)
    {
        try
        {
            return request.Kind switch
            {
                ModemPortKind.Pty => PortSpec.Of(PortKind.Pty, request.Port, request.Address ?? ""),
                ModemPortKind.Rfc2217 => Listening(PortKind.Rfc2217, request, isForThisComputer),
                _ => Listening(PortKind.Tcp, request, isForThisComputer),
            };
        }
        catch (UsageException wrong)
        {
            throw new ModemRequestException(Field, wrong.Message.Replace("--", "", StringComparison.Ordinal));
        }
    }

    private static PortSpec Listening(PortKind kind, ModemPortRequest request, bool isForThisComputer)
    {
        var spec = PortSpec.Of(kind, request.Port, request.Address ?? AnyPort);
        return isForThisComputer && !IPAddress.IsLoopback(spec.EndPoint().Address)
            ? throw new ModemRequestException(Field, $"'{spec.Address}': other computers could reach it; that takes a control API they can reach, with a token")
            : spec;
    }
}
