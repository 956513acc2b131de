namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>Commands of the COM-PORT option as the client sends them (RFC 2217 section 3); the server's are <see cref="ServerBase"/> higher.</summary>
internal static class ComPortCode
{
    internal const byte Signature = 0;
    internal const byte SetBaudRate = 1;
    internal const byte SetDataSize = 2;
    internal const byte SetParity = 3;
    internal const byte SetStopSize = 4;
    internal const byte SetControl = 5;
    internal const byte NotifyLineState = 6;
    internal const byte NotifyModemState = 7;
    internal const byte FlowControlSuspend = 8;
    internal const byte FlowControlResume = 9;
    internal const byte SetLineStateMask = 10;
    internal const byte SetModemStateMask = 11;
    internal const byte PurgeData = 12;

    internal const byte ServerBase = 100;
}
