namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>Builds COM-PORT sub-negotiations of the server.</summary>
internal static class ComPortFrame
{
    /// <summary>IAC SB COM-PORT, command + 100, the value with 0xFF doubled, IAC SE.</summary>
    internal static byte[] Encode(byte clientCommand, params ReadOnlySpan<byte> value)
    {
        var frame = new List<byte>(value.Length + 7)
        {
            TelnetCode.Iac, TelnetCode.Sb, TelnetCode.ComPort, (byte)(clientCommand + ComPortCode.ServerBase),
        };
        foreach (var octet in value)
        {
            frame.Add(octet);
            if (octet == TelnetCode.Iac)
                frame.Add(octet);
        }

        frame.Add(TelnetCode.Iac);
        frame.Add(TelnetCode.Se);
        return [.. frame];
    }
}
