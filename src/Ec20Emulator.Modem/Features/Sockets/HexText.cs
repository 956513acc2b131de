namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>Bytes written as hexadecimal digits, two for each.</summary>
internal static class HexText
{
    /// <summary>Reads digits in either case; false for an odd number of them or anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> digits, out byte[] data)
    {
        data = new byte[digits.Length / 2];
        if (digits.Length % 2 != 0)
            return false;
        return Convert.FromHexString(digits, data, out _, out _) is System.Buffers.OperationStatus.Done;
    }

    /// <summary>Upper-case digits as they go out on a port.</summary>
    public static byte[] Of(ReadOnlySpan<byte> data) => System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(data));
}
