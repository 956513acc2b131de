using Ec20Emulator.Modem.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Engine.Tests.Engine;

[Parallelizable(ParallelScope.All)]
internal sealed class MailboxTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(10);

    [Test]
    public void Post_FromOutside_RunsAtOnceInOrder()
    {
        var mailbox = new Mailbox(NullLogger.Instance);
        var order = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            var number = i;
            mailbox.Post(() => order.Add(number));
        }
        Assert.That(order, Is.EqualTo(new[] { 0, 1, 2 }));
    }

    [Test]
    public void Post_FromWithinATurn_RunsAfterItAndItsEnd()
    {
        var mailbox = new Mailbox(NullLogger.Instance);
        var order = new List<string>();
        mailbox.Post(() =>
        {
            mailbox.Post(() => order.Add("posted"));
            mailbox.AtTurnEnd(() => order.Add("turn end"));
            order.Add("turn");
        });
        Assert.That(order, Is.EqualTo(new[] { "turn", "turn end", "posted" }));
    }

    [Test]
    public void AtTurnEnd_RegisteredAtATurnEnd_RunsInTheSameOne()
    {
        var mailbox = new Mailbox(NullLogger.Instance);
        var order = new List<string>();
        mailbox.Post(() =>
        {
            mailbox.Post(() => order.Add("next turn"));
            mailbox.AtTurnEnd(() => mailbox.AtTurnEnd(() => order.Add("second")));
            mailbox.AtTurnEnd(() => order.Add("first"));
        });
        Assert.That(order, Is.EqualTo(new[] { "first", "second", "next turn" }));
    }

    [Test]
    public async Task Post_FromManyThreads_RunsOneAtATimeAndKeepsEachThreadsOrder()
    {
        var mailbox = new Mailbox(NullLogger.Instance);
        const int Threads = 4;
        const int Each = 50_000;
        var running = 0;
        var overlaps = 0;
        var last = Enumerable.Repeat(-1, Threads).ToArray();
        var disorder = 0;
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                var number = i;
                mailbox.Post(() =>
                {
                    if (Interlocked.Increment(ref running) != 1)
                        overlaps++;
                    if (number != last[thread] + 1)
                        disorder++;
                    last[thread] = number;
                    Interlocked.Decrement(ref running);
                });
            }
        }))).WaitAsync(Guard);
        await mailbox.WhenDrainedAsync().WaitAsync(Guard);
        Assert.That(overlaps, Is.Zero, "two pieces of work at once");
        Assert.That(disorder, Is.Zero, "order of one thread");
        Assert.That(last, Is.All.EqualTo(Each - 1));
    }

    [Test]
    public async Task Work_ThatThrows_IsReportedAndTheMailboxGoesOn()
    {
        var mailbox = new Mailbox(NullLogger.Instance);
        var defects = new List<Exception>();
        mailbox.Defect += defects.Add;
        mailbox.Post(() => throw new InvalidOperationException("work"));
        mailbox.Post(() => mailbox.AtTurnEnd(() => throw new InvalidOperationException("turn end")));
        Assert.That(await mailbox.AskAsync(() => 7).WaitAsync(Guard), Is.EqualTo(7));
        Assert.That(defects.Select(defect => defect.Message), Is.EqualTo(new[] { "work", "turn end" }));
    }

    [Test]
    public async Task Ask_ThatThrows_ThrowsAtTheAskerAndIsNoDefect()
    {
        var mailbox = new Mailbox(NullLogger.Instance);
        var defects = 0;
        mailbox.Defect += _ => defects++;
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => mailbox.TellAsync(() => throw new ArgumentException("asked for")));
        Assert.That(failure!.Message, Is.EqualTo("asked for"));
        Assert.That(defects, Is.Zero);
    }
}
