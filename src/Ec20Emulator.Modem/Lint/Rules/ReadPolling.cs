using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>Reads that have nothing to read.</summary>
internal sealed class ReadPolling : LintRule, IAnswerRule
{
    /// <summary>Empty reads in a row that a host may need to see that all is read.</summary>
    private const int Allowed = 5;

    public override string Name => "read-polling";

    public override string Summary => "A connection is read again and again though nothing was announced";

    public override string Evidence =>
        "SSL manual 2.1.4 and TCP/IP notes: a \"recv\" URC tells of data; EC21: a library polling AT+QIRD without end kept its port busy "
        + "(github.com/SeeedJP/WioLTEforArduino/issues/34)";

    public override string Cure => "Wait for the \"recv\" URC, then read until 0";

    public IReadOnlyList<string> Commands => ["+QSSLRECV", "+QIRD"];

    public string? Look(Turn turn, AtResult answer, LintScene modem)
    {
        if (answer.Information is not [{ Lines: [var line] }] || !int.TryParse(turn.Command.Arguments.Split(',')[0], out var id) || id is < 0 or >= SocketTable.Count)
            return null;
        var empty = modem.MemoryOf<EmptyReads>(this).Counts;
        empty[id] = line == $"{turn.Command.Name}: 0" ? empty[id] + 1 : 0;
        return empty[id] <= Allowed ? null : $"{empty[id]} reads in a row found nothing";
    }

    private sealed class EmptyReads
    {
        public int[] Counts { get; } = new int[SocketTable.Count];
    }
}
