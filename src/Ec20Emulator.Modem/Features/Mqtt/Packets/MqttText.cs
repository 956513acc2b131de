using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Ec20Emulator.Modem.Features.Mqtt.Packets;

/// <summary>Text between a command line, where a character is an octet, and MQTT, whose strings are UTF-8 (MQTT 3.1.1, 1.5.3).</summary>
internal static class MqttText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The string in octets a host typed.</summary>
    /// <returns>False where they are not UTF-8, or hold a NUL.</returns>
    public static bool TryRead(string typed, [NotNullWhen(true)] out string? text)
    {
        text = null;
        try
        {
            text = Strict.GetString(Encoding.Latin1.GetBytes(typed));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        return !text.Contains('\0', StringComparison.Ordinal);
    }

    /// <summary>A string as the octets a host reads.</summary>
    public static string Show(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
