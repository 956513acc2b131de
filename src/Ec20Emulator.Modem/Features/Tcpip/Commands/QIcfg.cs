using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Tcpip.Services;
using Ec20Emulator.Modem.Features.Tcpip.Settings;

namespace Ec20Emulator.Modem.Features.Tcpip.Commands;

/// <summary>AT+QICFG - settings of the TCP/IP commands, those of later firmware included; tcpip.md 7.1. Not saved.</summary>
[AtCommand("+QICFG", Family = CommandFamily.TcpIp)]
internal sealed class QIcfg(TcpIpErrorLatch latch, SocketSettings sockets, TcpSettings tcp, NameCache names) : IKeyedCommand
{
    public IReadOnlyList<IKeyedSetting> Settings { get; } =
    [
        new PacketSizeSetting(latch, sockets),
        new PacketWaitSetting(latch, sockets),
        new DataFormatSetting(latch, sockets),
        new FlagSetting(latch, "viewmode", () => sockets.DataOnHeaderLine, value => sockets.DataOnHeaderLine = value),
        new RetransmissionSetting(latch, tcp),
        new FlagSetting(latch, "dns/cache", () => names.IsOn, value => names.IsOn = value),
        new PromptTimeoutSetting(latch, sockets),
        new FlagSetting(latch, "passiveclosed", () => sockets.ClosesWithPeer, value => sockets.ClosesWithPeer = value),
        new FlagSetting(latch, "udp/readmode", () => sockets.ReadsDatagramsAsStream, value => sockets.ReadsDatagramsAsStream = value),
        new FlagSetting(latch, "udp/sendmode", () => sockets.SendsDatagramsAsStream, value => sockets.SendsDatagramsAsStream = value),
        new FlagSetting(latch, "tcp/accept", () => sockets.AcceptsIncoming, value => sockets.AcceptsIncoming = value),
        new FlagSetting(latch, "recvind", () => sockets.AnnouncesLength, value => sockets.AnnouncesLength = value),
        new KeepAliveSetting(latch, tcp),
        new ReceiveBufferSetting(latch, sockets),
        new WindowScaleSetting(latch, tcp),
    ];
}
