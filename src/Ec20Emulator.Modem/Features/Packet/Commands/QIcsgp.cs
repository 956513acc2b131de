using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Packet.Commands;

/// <summary>
/// AT+QICSGP - access point, user and authentication of a context; tcpip.md 2.1. With the id alone it reads. Shares its store with
/// AT+CGDCONT; an active context keeps what it has until its next activation.
/// </summary>
[AtCommand("+QICSGP", Family = CommandFamily.TcpIp, NestOptional = false, IsSecret = true)]
internal sealed class QIcsgp(TcpIpErrorLatch latch, PdpDefinitions definitions) : IWriteCommand<QIcsgp.Args>
{
    internal sealed record Args(
        [Range(1, PdpDefinitions.OfTcpIp)] int ContextId,
        [Range(1, 3)] PdpType? Type = null,
        [Text(Shown = "APN", MaximumLength = PdpDefinition.LongestApn)] string? Apn = null,
        [Text(Shown = "username", MaximumLength = PdpDefinition.LongestSecret)] string? User = null,
        [Text(Shown = "password", MaximumLength = PdpDefinition.LongestSecret)] string? Password = null,
        [Range(0, 3)] int? Authentication = null);

    public AtResult Write(Args args, Turn turn)
    {
        if (args is { Type: null, Apn: null, User: null, Password: null, Authentication: null })
            return Read(args.ContextId);
        if (args.Type is not { } type || args.Apn is not { } apn)
            return latch.Fail(TcpIpError.InvalidParameters);
        var set = definitions.OfHost(args.ContextId) with
        {
            Type = type,
            Apn = apn,
            User = args.User ?? "",
            Password = args.Password ?? "",
            Authentication = args.Authentication ?? 0,
        };
        return definitions.Set(args.ContextId, set) ? AtResult.Ok : latch.Fail(TcpIpError.MemoryNotEnough);
    }

    private AtResult Read(int contextId)
    {
        var set = definitions.OfHost(contextId);
        var type = set.Type is PdpType.Ppp ? PdpType.Ip : set.Type;
        return AtResult.Line($"+QICSGP: {(int)type},\"{set.Apn}\",\"{set.User}\",\"{set.Password}\",{set.Authentication}");
    }
}
