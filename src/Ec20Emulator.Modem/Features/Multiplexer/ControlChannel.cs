using Ec20Emulator.Modem.Features.Multiplexer.Control;
using Ec20Emulator.Modem.Features.Multiplexer.Frames;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Multiplexer;

/// <summary>Answers the messages on DLCI 0 (3GPP 27.010, 5.4.6.3; at-engine.md 13). Answers of the DTE need nothing done.</summary>
internal sealed class ControlChannel(MultiplexerMode session, ILogger log)
{
    private const int ParametersLength = 8;
    private const byte AddressMask = 0x3F;

    /// <summary>Takes the information field of a frame: one message or several.</summary>
    public void Receive(ReadOnlySpan<byte> data)
    {
        while (!session.IsEnded && ControlMessage.TryTake(ref data, out var message))
        {
            if (message.IsCommand)
                Obey(message);
        }
        if (!session.IsEnded && data.Length > 0)
            MultiplexerLog.Dropped(log, "a control message that is cut off");
    }

    private void Obey(in ControlMessage message)
    {
        switch (message.Type)
        {
            case MessageType.ModemStatus when message.Value.Length >= 2:
                TakeModemStatus(message.Value);
                break;
            case MessageType.CloseDown when message.Value.IsEmpty: // with a value, it is a modem status with a bit wrong
                Answer(message.Type, []);
                session.End("the DTE has closed it");
                break;
            case MessageType.Test or MessageType.RemoteLineStatus or MessageType.PowerSaving:
                Answer(message.Type, message.Value);
                break;
            case MessageType.FlowOn or MessageType.FlowOff when message.Value.IsEmpty:
                Answer(message.Type, []);
                session.LetDataFlow(message.Type is MessageType.FlowOn);
                break;
            case MessageType.Parameters when message.Value.Length == ParametersLength:
                Negotiate(message.Value);
                break;
            case MessageType.RemotePort when message.Value.Length is 1 or RemotePort.FullLength:
                SetRemotePort(message.Value);
                break;
            default:
                MultiplexerLog.NotSupported(log, message.TypeOctet, message.Value.Length);
                Answer(MessageType.NonSupported, [message.TypeOctet]);
                break;
        }
    }

    private void TakeModemStatus(ReadOnlySpan<byte> value)
    {
        if (session.Open(value[0] >> 2) is not { } channel)
        {
            MultiplexerLog.Dropped(log, $"a modem status for DLCI {value[0] >> 2}, which is not open");
            return;
        }
        Answer(MessageType.ModemStatus, value);
        channel.TakeModemStatus(value[1]);
    }

    /// <summary>Agrees on the size of frames of a channel: the smaller of both.</summary>
    private void Negotiate(ReadOnlySpan<byte> value)
    {
        var dlci = value[0] & AddressMask;
        if (session.Channel(dlci) is not { } channel)
        {
            MultiplexerLog.Dropped(log, $"a negotiation for DLCI {dlci}, which there is not");
            return;
        }
        channel.FrameSize = Math.Clamp(value[4] | value[5] << 8, 1, Math.Min(session.Settings.FrameSize, MuxFrame.LongestField));
        byte[] answer = [.. value];
        answer[1] = (byte)session.Settings.Subset;
        (answer[4], answer[5]) = ((byte)channel.FrameSize, (byte)(channel.FrameSize >> 8));
        Answer(MessageType.Parameters, answer);
    }

    private void SetRemotePort(ReadOnlySpan<byte> value)
    {
        if (session.Channel(value[0] >> 2) is not { } channel)
        {
            MultiplexerLog.Dropped(log, $"line settings for DLCI {value[0] >> 2}, which there is not");
            return;
        }
        if (value.Length == RemotePort.FullLength && RemotePort.Read(value, channel.Port.Line) is { } settings)
        {
            channel.Port.Wiring.LineSettingsChanged(settings);
            Answer(MessageType.RemotePort, value);
            return;
        }
        Answer(MessageType.RemotePort, RemotePort.Describe(value[0], channel.Port.Line));
    }

    private void Answer(MessageType type, ReadOnlySpan<byte> value) => session.SendControl(type, isCommand: false, value);
}
