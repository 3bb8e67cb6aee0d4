Console.WriteLine("ComplaintFlow runs compiled ahead of time.");
