using System.Text;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.Scenarios.Recording;

/// <summary>Takes PINs and passwords out of what is recorded: each becomes <c>****</c>.</summary>
internal static class SecretMask
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = "****";

    /// <summary>Positions of secrets among the parameters of a command, from 0.</summary>
    private static readonly Dictionary<string, int[]> Positions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["+CPIN"] = [0, 1],
        ["+CLCK"] = [2],
        ["+CPWD"] = [1, 2],
        ["+QICSGP"] = [4],
        ["+CGAUTH"] = [3],
        ["+QFTPCFG"] = [2],
        ["+QSMTPCFG"] = [2],
        ["+QMTCONN"] = [3],
        ["+QMTCFG"] = [4],
        ["+QHTTPCFG"] = [1],
    };

    /// <summary>Commands of many keys, and those of their keys that carry a secret.</summary>
    private static readonly Dictionary<string, string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["+QFTPCFG"] = "account",
        ["+QSMTPCFG"] = "account",
        ["+QMTCFG"] = "aliauth",
        ["+QHTTPCFG"] = "auth",
    };

    /// <summary>Masks a command line, or a frame such as <c>+QICSGP: 1,"APN","user","password",1</c>.</summary>
    /// <param name="line">One char per byte, without its end.</param>
    /// <param name="mask">What stands in place of a secret.</param>
    public static string Apply(string line, string mask = Mask)
    {
        var masked = new StringBuilder(line.Length);
        var isFrame = line.StartsWith('+');
        foreach (var command in Split(line, ';'))
        {
            masked.Append(masked.Length > 0 ? ";" : "");
            var name = NameOf(command, isFrame ? ':' : '=');
            masked.Append(name is null ? MmiCode.WithoutSecrets(command, mask) : MaskParameters(command, name, isFrame, mask));
        }
        return masked.ToString();
    }

    /// <summary>Puts the PIN of the emulated card where a PIN of the recorded one was masked; other masks stay.</summary>
    public static string Reveal(string line, string pin) =>
        line.Contains(Mask, StringComparison.Ordinal) && (line.Contains("+CPIN=", StringComparison.OrdinalIgnoreCase)
            || line.Contains("+CLCK=\"SC\"", StringComparison.OrdinalIgnoreCase) || line.Contains("+CPWD=\"SC\"", StringComparison.OrdinalIgnoreCase))
            ? line.Replace(Mask, pin, StringComparison.Ordinal)
            : line;

    private static string? NameOf(string command, char separator)
    {
        var plus = command.IndexOf('+');
        var end = plus < 0 ? -1 : command.IndexOf(separator, plus);
        return end < 0 ? null : Positions.Keys.FirstOrDefault(name => command.AsSpan(plus, end - plus).Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static string MaskParameters(string command, string name, bool isFrame, string mask)
    {
        var start = command.IndexOfAny([':', '='], command.IndexOf('+')) + 1;
        var fields = Split(command[start..], ',');
        if (isFrame && name == "+CPIN")
            return command;
        if (Keys.TryGetValue(name, out var key) && !fields[0].Trim().Trim('"').Equals(key, StringComparison.OrdinalIgnoreCase))
            return command;
        // The queries of AT+QICSGP and AT+QMTCFG print no id.
        var shift = isFrame && (name is "+QICSGP" or "+QMTCFG") ? -1 : 0;
        foreach (var position in Positions[name].Select(position => position + shift).Where(position => position < fields.Count))
        {
            if (IsSecret(name, fields, position, isFrame))
                fields[position] = MaskField(fields[position], mask);
        }
        return command[..start] + string.Join(',', fields);
    }

    /// <summary>Frames quote their texts; the manual's chapter 4 has AT+QICSGP without a password, its authentication in the fifth place.</summary>
    private static bool IsSecret(string name, List<string> fields, int position, bool isFrame)
    {
        if (fields[position].Contains('"'))
            return true;
        var isAuthentication = name == "+QICSGP" && position == fields.Count - 1 && fields[position].Trim() is "0" or "1" or "2" or "3";
        return !isFrame && !isAuthentication;
    }

    /// <summary>Keeps the quotes, and emptiness, which is no secret.</summary>
    private static string MaskField(string field, string mask)
    {
        var text = field.TrimEnd('\r', '\n', '\x1a');
        var end = field[text.Length..];
        if (text.Trim() is "" or "\"\"" or "?")
            return field;
        return (text.TrimStart().StartsWith('"') ? $"\"{mask}\"" : mask) + end;
    }

    /// <summary>Splits outside of quotes.</summary>
    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (text[i] != separator || isQuoted)
                continue;
            parts.Add(text[start..i]);
            start = i + 1;
        }
        parts.Add(text[start..]);
        return parts;
    }
}
