using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Ec20Emulator.Testing.Tests.BaseClass;

/// <summary>The base class for NUnit, as NUnit runs it: a test run within this one.</summary>
internal sealed class Ec20TestTests
{
    [Test]
    public void Test_ThatPasses_AttachesNothing()
    {
        var result = Run(nameof(InnerTests.Passes));
        Assert.That(result.ResultState.Status, Is.EqualTo(TestStatus.Passed), result.Message);
        Assert.That(result.TestAttachments, Is.Empty);
    }

    [Test]
    public void Test_ThatFails_AttachesTranscriptAndSeed()
    {
        var result = Run(nameof(InnerTests.Fails));
        Assert.That(result.ResultState.Status, Is.EqualTo(TestStatus.Failed));
        Assert.That(result.Message, Is.EqualTo("on purpose"));
        var attached = File.ReadAllText(result.TestAttachments.Single().FilePath);
        Assert.That(attached, Does.StartWith("# ").And.Contain($"{nameof(InnerTests)}.{nameof(InnerTests.Fails)}, seed 42\n"));
        Assert.That(attached, Does.Contain(@">> AT+CSQ\r").And.Contain(@"+CSQ: 28,99\r\n\r\nOK\r\n"));
        Assert.That(result.Output, Does.Contain(attached));
    }

    [TestCase(nameof(InnerTests.LogsAnError), "an error made for this test")]
    [TestCase(nameof(InnerTests.HasADefect), "a defect made for this test")]
    public void Test_WhoseModemLogsAnError_FailsThoughItsAssertionsPass(string test, string why)
    {
        var result = Run(test);
        Assert.That(result.ResultState.Status, Is.EqualTo(TestStatus.Failed));
        Assert.That(result.Message, Does.Contain(why).And.Contain("seed 42"));
    }

    /// <summary>Runs one test in a run of its own, which knows nothing of the one around it.</summary>
    private static ITestResult Run(string test)
    {
        ITestResult? result = null;
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        using (ExecutionContext.SuppressFlow())
        {
            var run = new Thread(() =>
            {
                runner.Load(typeof(InnerTests).Assembly, new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0 });
                result = runner.Run(TestListener.NULL, TestFilter.FromXml($"<filter><test>{typeof(InnerTests).FullName}.{test}</test></filter>"));
            });
            run.Start();
            Assert.That(run.Join(TimeSpan.FromSeconds(60)), "the run within did not end");
        }
        while (result!.HasChildren)
            result = result.Children.Single();
        return result;
    }
}
